export const da = `
i dag => 2026-12-02
i dag kl. 18 => 2026-12-02 18:00
i morgen => 2026-12-03
i overmorgen => 2026-12-04
i overmorgen kl. 8 => 2026-12-04 08:00
Ring til Anna i morgen kl. 10 om sko => 2026-12-03 10:00 | i morgen kl. 10
i morgen kl 11:30 => 2026-12-03 11:30
i morgen kl. 11.30 => 2026-12-03 11:30
i morgen klokken ti => 2026-12-03 10:00
i morgen tidlig => 2026-12-03 09:00
i morgen formiddag => 2026-12-03 09:00
i morgen eftermiddag => 2026-12-03 15:00
i morgen aften => 2026-12-03 19:00
i morgen kl. 8 om aftenen => 2026-12-03 20:00
i morgen kl. 3 => 2026-12-03 15:00
i morgen halv ni => 2026-12-03 08:30
i morgen kl. halv ni => 2026-12-03 08:30
i morgen kvart over ni => 2026-12-03 09:15
i aften => 2026-12-02 19:00
i aften kl. 8 => 2026-12-02 20:00
i eftermiddag => 2026-12-02 15:00
kl. 17.45 => 2026-12-02 17:45
kl 18 => 2026-12-02 18:00
kl. 9 => 2026-12-03 09:00
om 3 dage => 2026-12-05
om tre dage => 2026-12-05
om 3 dage kl. 10 => 2026-12-05 10:00
om en uge => 2026-12-09
om to uger => 2026-12-16
om en måned => 2027-01-02
om et år => 2027-12-02
om 2 timer => 2026-12-02 12:15
om en time => 2026-12-02 11:15
om en halv time => 2026-12-02 10:45
om halvanden time => 2026-12-02 11:45
om 15 minutter => 2026-12-02 10:30
om et kvarter => 2026-12-02 10:30
på mandag => 2026-12-07
mandag kl. 9 => 2026-12-07 09:00
fredag 14:30 => 2026-12-04 14:30
fredag 14.30 => 2026-12-04 14:30
på onsdag => 2026-12-09
lørdag => 2026-12-05
lordag => 2026-12-05
inden fredag => 2026-12-04
fre. 10:00 => 2026-12-04 10:00
på fre => 2026-12-04
denne fredag => 2026-12-04
næste fredag => 2026-12-11
næste uge => 2026-12-07
fredag i næste uge => 2026-12-11
næste måned => 2027-01-01
i weekenden => 2026-12-05
inden udgangen af ugen => 2026-12-04
i slutningen af måneden => 2026-12-31
inden udgangen af næste måned => 2027-01-31
inden fyraften => 2026-12-02 18:00
12. december => 2026-12-12
den 12. december kl. 15 => 2026-12-12 15:00
d. 24/12 => 2026-12-24
d. 24.12. kl. 10 => 2026-12-24 10:00
den 5. januar => 2027-01-05
8. marts 2027 => 2027-03-08
1.12 => 2027-12-01
12.01.2027 15:00 => 2027-01-12 15:00
den 15. => 2026-12-15
hver dag => 2026-12-02 FREQ=DAILY
hver dag kl 8 => 2026-12-03 08:00 FREQ=DAILY
dagligt kl. 18 => 2026-12-02 18:00 FREQ=DAILY
hver mandag => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
hver fredag kl. 9 => 2026-12-04 09:00 FREQ=WEEKLY;BYDAY=FR
hver mandag og torsdag => 2026-12-03 FREQ=WEEKLY;BYDAY=MO,TH
hver anden tirsdag => 2026-12-08 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
om mandagen => 2026-12-07 FREQ=WEEKLY;BYDAY=MO
hver uge => 2026-12-02 FREQ=WEEKLY
hver anden uge => 2026-12-02 FREQ=WEEKLY;INTERVAL=2
hver 14. dag => 2026-12-02 FREQ=DAILY;INTERVAL=14
hver tredje dag => 2026-12-02 FREQ=DAILY;INTERVAL=3
ugentligt på fredag => 2026-12-04 FREQ=WEEKLY;BYDAY=FR
en gang om ugen => 2026-12-02 FREQ=WEEKLY
hver måned => 2026-12-02 FREQ=MONTHLY
hver måned den 15. => 2026-12-15 FREQ=MONTHLY;BYMONTHDAY=15
hvert år den 8. marts => 2027-03-08 FREQ=YEARLY
hver første mandag i måneden => 2026-12-07 FREQ=MONTHLY;BYDAY=1MO
på hverdage kl. 10 => 2026-12-03 10:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
hver morgen => 2026-12-03 09:00 FREQ=DAILY
tirsdag kl. 10-12 => 2026-12-08 10:00
tirsdag kl. 10 til 12 => 2026-12-08 10:00
`;

export const daNothing = `
køb 3 skjorter
bord til 5 personer
til 5 personer
ordre 1012
nr. 10.12
pris 1.50
10.12 kr
3.5 kg
ring +45 12 34 56 78
i går
i går kl. 10
sidste fredag
for 2 dage siden
i dag kl. 9
30.11.2026
i 8 kasser
efter fredag
i morgen eller på fredag
hver time
31. februar
i december
maj
godmorgen
god aften
2 dage
rabat 100%
25:00
første kunde
anden skjorte
i denne uge
næste kunde
hver kunde
man skal ringe
til 10
12
slutningen
om sko
en tor
søn af Anna
fire skjorter
i morges
om lidt
fra 1. til 5. december
`;
