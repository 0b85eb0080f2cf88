export const pl = `
dziś => 2026-12-02
dzisiaj o 18:00 => 2026-12-02 18:00
jutro => 2026-12-03
pojutrze => 2026-12-04
jutro o 10 => 2026-12-03 10:00
Zadzwonić do Anny jutro o 10 w sprawie butów => 2026-12-03 10:00 | jutro o 10
jutro o 10 zadzwonić do Anny => 2026-12-03 10:00 | jutro o 10
jutro o 11:30 => 2026-12-03 11:30
jutro o 11.30 => 2026-12-03 11:30
jutro na 14:00 => 2026-12-03 14:00
jutro rano => 2026-12-03 09:00
jutro wieczorem => 2026-12-03 19:00
jutro po południu => 2026-12-03 15:00
jutro w południe => 2026-12-03 12:00
jutro o 7 wieczorem => 2026-12-03 19:00
jutro o 8 rano => 2026-12-03 08:00
jutro o 3 => 2026-12-03 15:00
dziś wieczorem => 2026-12-02 19:00
dzis wieczorem o 8 => 2026-12-02 20:00
o godz. 18 => 2026-12-02 18:00
o godzinie 17:30 => 2026-12-02 17:30
jutro o dziesiątej => 2026-12-03 10:00
jutro o wpół do dziesiątej => 2026-12-03 09:30
jutro kwadrans po dziewiątej => 2026-12-03 09:15
za 3 dni => 2026-12-05
za trzy dni => 2026-12-05
za 3 dni o 10 => 2026-12-05 10:00
za tydzień => 2026-12-09
za tydzien => 2026-12-09
za 2 tygodnie => 2026-12-16
za miesiąc => 2027-01-02
za rok => 2027-12-02
za 2 godziny => 2026-12-02 12:15
za godzinę => 2026-12-02 11:15
za pół godziny => 2026-12-02 10:45
za półtorej godziny => 2026-12-02 11:45
za 15 minut => 2026-12-02 10:30
za kwadrans => 2026-12-02 10:30
w poniedziałek => 2026-12-07
w poniedziałek o 9 => 2026-12-07 09:00
w piątek 14:30 => 2026-12-04 14:30
w piatek 14:30 => 2026-12-04 14:30
we wtorek => 2026-12-08
w środę => 2026-12-09
do piątku => 2026-12-04
pt. 10:00 => 2026-12-04 10:00
w ten piątek => 2026-12-04
w przyszły piątek => 2026-12-11
w przyszłym tygodniu => 2026-12-07
w następnym tygodniu w piątek => 2026-12-11
w przyszłym miesiącu => 2027-01-01
w weekend => 2026-12-05
do końca tygodnia => 2026-12-04
do końca miesiąca => 2026-12-31
pod koniec miesiąca => 2026-12-31
do końca dnia => 2026-12-02 18:00
12 grudnia => 2026-12-12
12 grudnia o 15:00 => 2026-12-12 15:00
5 stycznia => 2027-01-05
8 marca 2027 r. => 2027-03-08
1.12 => 2027-12-01
24.12 o 10 => 2026-12-24 10:00
12.01.2027 15:00 => 2027-01-12 15:00
codziennie => 2026-12-02 FREQ=DAILY
codziennie o 9 => 2026-12-03 09:00 FREQ=DAILY
co 3 dni => 2026-12-02 FREQ=DAILY;INTERVAL=3
w każdy poniedziałek => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
co poniedziałek => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
w każdy piątek o 9 => 2026-12-04 09:00 FREQ=WEEKLY;BYDAY=FR
co drugi wtorek => 2026-12-08 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
w poniedziałki => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
w poniedziałki i czwartki => 2026-12-03 FREQ=WEEKLY;BYDAY=MO,TH
co tydzień => 2026-12-02 FREQ=WEEKLY
co tydzień w piątek => 2026-12-04 FREQ=WEEKLY;BYDAY=FR
co dwa tygodnie => 2026-12-02 FREQ=WEEKLY;INTERVAL=2
co drugi dzień => 2026-12-02 FREQ=DAILY;INTERVAL=2
raz w tygodniu => 2026-12-02 FREQ=WEEKLY
raz na dwa tygodnie => 2026-12-02 FREQ=WEEKLY;INTERVAL=2
co miesiąc => 2026-12-02 FREQ=MONTHLY
co rok 8 marca => 2027-03-08 FREQ=YEARLY
w każdy pierwszy poniedziałek miesiąca => 2026-12-07 FREQ=MONTHLY;BYDAY=1MO
w każdy ostatni dzień miesiąca => 2026-12-31 FREQ=MONTHLY;BYMONTHDAY=-1
w dni robocze o 10 => 2026-12-03 10:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
we wtorek od 10 do 12 => 2026-12-08 10:00
każdego wieczoru => 2026-12-02 19:00 FREQ=DAILY
`;

export const plNothing = `
kupić 3 koszule
stolik na 5 osób
na 5 osób
zamówienie 1012
nr 10.12
cena 1.50
10.12 zł
3.5 kg
zadzwonić +48 601 123 456
wczoraj
wczoraj o 10
w zeszły piątek
2 dni temu
dziś o 9
30.11.2026
marzyć o 10 koniach
książka o 5 kotach
po piątku
jutro albo w piątek
co godzinę
31 lutego
w grudniu
maj
dzień dobry
dobry wieczór
2 dni
rabat 100%
25:00
pierwszy klient
druga koszula
w tym tygodniu
następny klient
każdy klient
co robi Anna
wersja 2.10
do 10 osób
na 10
12
koniec
za 5 zł
rok
za kilka dni
od 1 do 5 grudnia
`;
