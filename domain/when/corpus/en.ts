export const en = `
today => 2026-12-02
tomorrow => 2026-12-03
Tomorrow. => 2026-12-03 | Tomorrow
the day after tomorrow => 2026-12-04
tomorrow at 10 => 2026-12-03 10:00
Call Anna tomorrow at 10 about shoes => 2026-12-03 10:00 | tomorrow at 10
Tomorrow call Anna at 10 => 2026-12-03 10:00 | Tomorrow
tomorow 9am => 2026-12-03 09:00
tmrw at noon => 2026-12-03 12:00
tomorrow morning => 2026-12-03 09:00
tomorrow morning at 8 => 2026-12-03 08:00
tomorrow evening => 2026-12-03 19:00
tomorrow at 3 => 2026-12-03 15:00
tomorrow at 8 in the evening => 2026-12-03 20:00
today at 5pm => 2026-12-02 17:00
today at 17:00 => 2026-12-02 17:00
tonight => 2026-12-02 19:00
tonight at 8 => 2026-12-02 20:00
this evening => 2026-12-02 19:00
in the afternoon => 2026-12-02 15:00
at 17:45 => 2026-12-02 17:45
at 5:30 pm => 2026-12-02 17:30
at 5 p.m. sharp => 2026-12-02 17:00
10:30 tomorrow => 2026-12-03 10:30
call at 3pm => 2026-12-02 15:00 | at 3pm
in 3 days => 2026-12-05
in three days => 2026-12-05
in 3 days at 10 => 2026-12-05 10:00
in a week => 2026-12-09
in two weeks => 2026-12-16
2 weeks from now => 2026-12-16
in a month => 2027-01-02
in a year => 2027-12-02
in 2 hours => 2026-12-02 12:15
in 45 minutes => 2026-12-02 11:00
in half an hour => 2026-12-02 10:45
in an hour and a half => 2026-12-02 11:45
in 1 hour 30 min => 2026-12-02 11:45
in 1.5 hours => 2026-12-02 11:45
on Monday => 2026-12-07
on Monday at 9 => 2026-12-07 09:00
Monday 14:30 => 2026-12-07 14:30
Wednesday => 2026-12-09
by Friday => 2026-12-04
this Friday => 2026-12-04
next Friday => 2026-12-11
on Fri => 2026-12-04
Sat 10:00 => 2026-12-05 10:00
Friday next week => 2026-12-11
next week => 2026-12-07
next month => 2027-01-01
next year => 2027-01-01
at the weekend => 2026-12-05
end of month => 2026-12-31
by the end of the week => 2026-12-04
at the end of next month => 2027-01-31
end of the year => 2026-12-31
by end of day => 2026-12-02 18:00
eod tomorrow => 2026-12-03 18:00
on 12 December => 2026-12-12
December 12 at 4pm => 2026-12-12 16:00
Dec 12th, 2027 => 2027-12-12
January 5 => 2027-01-05
12 Jan 2027 15:00 => 2027-01-12 15:00
May 5 => 2027-05-05
on the 15th => 2026-12-15
on the 1st => 2027-01-01
12.01.2027 15:00 => 2027-01-12 15:00
1.12 => 2027-12-01
2026-12-24 => 2026-12-24
12/25/2026 => 2026-12-25
half past nine tomorrow => 2026-12-03 09:30
tomorrow at quarter to five => 2026-12-03 16:45
Friday 10:00-11:30 => 2026-12-04 10:00
every day => 2026-12-02 FREQ=DAILY
every day at 9 => 2026-12-03 09:00 FREQ=DAILY
daily at 18:00 => 2026-12-02 18:00 FREQ=DAILY
every other day => 2026-12-02 FREQ=DAILY;INTERVAL=2
every 3 days => 2026-12-02 FREQ=DAILY;INTERVAL=3
every Friday at 9 => 2026-12-04 09:00 FREQ=WEEKLY;BYDAY=FR
every Monday and Thursday => 2026-12-03 FREQ=WEEKLY;BYDAY=MO,TH
every Mon, Wed, Fri at 8:00 => 2026-12-04 08:00 FREQ=WEEKLY;BYDAY=MO,WE,FR
every other Tuesday => 2026-12-08 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU
every two weeks => 2026-12-02 FREQ=WEEKLY;INTERVAL=2
weekly on Friday => 2026-12-04 FREQ=WEEKLY;BYDAY=FR
once a week => 2026-12-02 FREQ=WEEKLY
on weekdays at 10 => 2026-12-03 10:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
every weekday => 2026-12-02 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
Mondays at 11:00 => 2026-12-07 11:00 FREQ=WEEKLY;BYDAY=MO
every month => 2026-12-02 FREQ=MONTHLY
every month on the 15th => 2026-12-15 FREQ=MONTHLY;BYMONTHDAY=15
every 15th => 2026-12-15 FREQ=MONTHLY;BYMONTHDAY=15
every first Monday of the month => 2026-12-07 FREQ=MONTHLY;BYDAY=1MO
every last day of the month => 2026-12-31 FREQ=MONTHLY;BYMONTHDAY=-1
every year on 8 March => 2027-03-08 FREQ=YEARLY
every morning => 2026-12-03 09:00 FREQ=DAILY
every day until Friday => 2026-12-02 FREQ=DAILY;UNTIL=20261204
every week from Monday => 2026-12-07 FREQ=WEEKLY
tomorrow from 2pm to 4pm => 2026-12-03 14:00
10:30 => 2026-12-02 10:30
Friday the 4th => 2026-12-04
Friday's call => 2026-12-04 | Friday's
12 Dec.Call => 2026-12-12 | 12 Dec
every 12.01.2025 => 2027-01-12 FREQ=YEARLY
`;

export const enNothing = `
buy 3 shirts
Anna may call
you may 2
order 1012
order #10.12
price 1.50
$1.12
10.12 USD
3.5 kg
100%
call +380 50 123 45 67
call 050-12-10
version 2.10
yesterday
yesterday at 10
last Friday
2 days ago
today at 9
30.11.2026
at 5 stores
look at 10 items
for 5 people
in Paris
in week
she sat down
wed her in May
in December
room 12
1/2 cup
3/4/2027
after Friday
tomorrow or on Friday
between Monday and Wednesday
at 9
every hour
25:00
10:75
16:9
31 February
29.02.2027
good morning Anna
second order
the 2nd order
on the 2nd floor
the 1st
Good Friday
Black Friday
the sun and the moon
every third Friday
tomorrow at midnight
do 5
12
next
on
a few days
Black
by 10
to 10
12:30:45
192.168.1.12
1.12.3
send her 12-10
chapter 3:16
0pm
at 5 to 9
the second Monday
Friday the 13th
Thursday, December 11
file 2026-12-24.pdf
1 to 5 December
1 – 5 December
`;
