export const sr = `
danas => 2026-12-02
данас => 2026-12-02
danas u 18h => 2026-12-02 18:00
sutra => 2026-12-03
сутра => 2026-12-03
prekosutra => 2026-12-04
sutra u 9 => 2026-12-03 09:00
сутра у 9 => 2026-12-03 09:00
Pozvati Anu sutra u 10 oko cipela => 2026-12-03 10:00 | sutra u 10
sutra u 10 pozvati Anu => 2026-12-03 10:00 | sutra u 10
сутра у 11:30 => 2026-12-03 11:30
sutra u 11.30 => 2026-12-03 11:30
sutra u 10 sati => 2026-12-03 10:00
sutra ujutru => 2026-12-03 09:00
сутра ујутро => 2026-12-03 09:00
sutra uveče => 2026-12-03 19:00
sutra uvece => 2026-12-03 19:00
sutra popodne => 2026-12-03 15:00
sutra u podne => 2026-12-03 12:00
sutra u 7 uveče => 2026-12-03 19:00
sutra u 3 => 2026-12-03 15:00
večeras => 2026-12-02 19:00
вечерас у 8 => 2026-12-02 20:00
u 17:45 => 2026-12-02 17:45
sutra u pola deset => 2026-12-03 09:30
sutra u 9 i 30 => 2026-12-03 09:30
sutra u devet i po => 2026-12-03 09:30
za 3 dana => 2026-12-05
за три дана => 2026-12-05
za 3 dana u 10 => 2026-12-05 10:00
za nedelju dana => 2026-12-09
za 2 nedelje => 2026-12-16
за две недеље => 2026-12-16
za mesec dana => 2027-01-02
za godinu dana => 2027-12-02
za 2 sata => 2026-12-02 12:15
за сат времена => 2026-12-02 11:15
za sat => 2026-12-02 11:15
za pola sata => 2026-12-02 10:45
za sat i po => 2026-12-02 11:45
za 15 minuta => 2026-12-02 10:30
kroz 3 dana => 2026-12-05
u ponedeljak => 2026-12-07
у понедељак у 9 => 2026-12-07 09:00
u petak 14:30 => 2026-12-04 14:30
u sredu => 2026-12-09
у среду => 2026-12-09
u nedelju => 2026-12-06
u četvrtak => 2026-12-03
u cetvrtak => 2026-12-03
do petka => 2026-12-04
ovaj petak => 2026-12-04
sledeći petak => 2026-12-11
следећег петка => 2026-12-11
sledeće sedmice => 2026-12-07
sledećeg meseca => 2027-01-01
za vikend => 2026-12-05
do kraja nedelje => 2026-12-04
do kraja meseca => 2026-12-31
крајем месеца => 2026-12-31
do kraja dana => 2026-12-02 18:00
12. decembra => 2026-12-12
12. decembra u 15:00 => 2026-12-12 15:00
5. januara => 2027-01-05
8. марта 2027. године => 2027-03-08
1.12. => 2027-12-01
24.12. u 10 => 2026-12-24 10:00
12.01.2027. u 15:00 => 2027-01-12 15:00
svaki dan => 2026-12-02 FREQ=DAILY
svakog dana u 9 => 2026-12-03 09:00 FREQ=DAILY
svakodnevno u 18h => 2026-12-02 18:00 FREQ=DAILY
svakog ponedeljka => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
сваког петка у 9 => 2026-12-04 09:00 FREQ=WEEKLY;BYDAY=FR
svakog ponedeljka i četvrtka => 2026-12-03 FREQ=WEEKLY;BYDAY=MO,TH
svaki drugi utorak => 2026-12-08 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
ponedeljkom => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
petkom u 10 => 2026-12-04 10:00 FREQ=WEEKLY;BYDAY=FR
svake sedmice => 2026-12-02 FREQ=WEEKLY
svake 2 nedelje => 2026-12-02 FREQ=WEEKLY;INTERVAL=2
svaka tri dana => 2026-12-02 FREQ=DAILY;INTERVAL=3
jednom nedeljno => 2026-12-02 FREQ=WEEKLY
svakog meseca => 2026-12-02 FREQ=MONTHLY
svake godine 8. marta => 2027-03-08 FREQ=YEARLY
svakog prvog ponedeljka u mesecu => 2026-12-07 FREQ=MONTHLY;BYDAY=1MO
radnim danima u 10 => 2026-12-03 10:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
svako jutro => 2026-12-03 09:00 FREQ=DAILY
u utorak od 10 do 12 => 2026-12-08 10:00
petnaest do devet => 2026-12-03 08:45
`;

export const srNothing = `
kupiti 3 košulje
sto za 5 ljudi
za 5 ljudi
porudžbina 1012
br. #10.12
cena 1.50
10.12 din
3.5 kg
pozvati +381 64 123 45 67
juče
јуче у 10
prošlog petka
pre 2 dana
danas u 9
30.11.2026.
u 5 gradova
posle petka
sutra ili u petak
svakog sata
31. februara
u decembru
maj
dobro jutro
dobro veče
2 dana
popust 100%
25:00
prvi kupac
druga košulja
ove sedmice
sledeći kupac
svaki kupac
sledeće nedelje
svake nedelje
do 10 ljudi
za 10
12
kraj
za mesec
за недељу
sat
u 5 do 9
od 1. do 5. decembra
`;
