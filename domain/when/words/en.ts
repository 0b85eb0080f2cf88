import type { Language } from '../lexicon';

export const en: Language = {
  tag: 'en',
  script: 'Latin',
  hasHalves: true,
  words: `
day:0 today, this day
day:1 tomorrow, tmrw, tmr, tomorow, tommorow, tommorrow
day:2 day after tomorrow, the day after tomorrow, overmorrow
past yesterday, yesterdays, the day before yesterday, last night, this morning
tonight tonight, this evening
weekday:1 monday
weekday:2 tuesday
weekday:3 wednesday
weekday:4 thursday
weekday:5 friday
weekday:6 saturday
weekday:7 sunday
weak-weekday:1 mon
weak-weekday:2 tue, tues
weak-weekday:3 wed
weak-weekday:4 thu, thur, thurs
weak-weekday:5 fri
weak-weekday:6 sat
weak-weekday:7 sun
habit:1 mondays
habit:2 tuesdays
habit:3 wednesdays
habit:4 thursdays
habit:5 fridays
habit:6 saturdays
habit:7 sundays
month:1 january, jan
month:2 february, feb
month:3 march, mar
month:4 april, apr
month:5 may
month:6 june, jun
month:7 july, jul
month:8 august, aug
month:9 september, sep, sept
month:10 october, oct
month:11 november, nov
month:12 december, dec
unit:minute minute, minutes, min, mins
unit:hour hour, hours, hr, hrs, h
unit:day day, days, d
unit:week week, weeks, wk, wks, w
unit:month month, months
unit:year year, years
minutes:30 half an hour, a half hour, half hour
minutes:90 an hour and a half, one and a half hours
minutes:15 a quarter of an hour, quarter of an hour, a quarter hour
number:1 a, an, one
number:2 two, a couple of, a couple
number:3 three
number:4 four
number:5 five
number:6 six
number:7 seven
number:8 eight
number:9 nine
number:10 ten
number:11 eleven
number:12 twelve
number:14 fourteen
number:15 fifteen
number:20 twenty
number:30 thirty
nth:1 first
nth:2 second
nth:3 third
nth:4 fourth
nth:-1 last
other other
part:morning morning
part:afternoon afternoon
part:evening evening
part:night night
part:noon noon
part:lunch lunchtime
partly:morning in the morning
partly:afternoon in the afternoon
partly:evening in the evening
partly:noon noon, at noon, midday, at midday
partly:lunch at lunch, at lunchtime
partly:night at night
partly:midnight midnight, at midnight
at at, @, around, about
on on, on the
until by, before, until, till, til, due, due by, no later than
from from, starting, starting on, starting from, beginning
for for
after after, since, following
in:numbered in, within
later from now, later
ago ago
next next, the next, coming
this this, the coming, this coming
last last, previous, past
every every, each
frequency:DAILY daily
frequency:WEEKLY weekly
frequency:MONTHLY monthly
frequency:YEARLY yearly, annually
nothing good morning, good afternoon, good evening, good night, happy new year, black friday, good friday, last minute, first second
workdays weekdays, on weekdays, workdays, on workdays
workday weekday, workday, working day, business day
once once, once per, once in
weekend the weekend, weekend, on the weekend, at the weekend
end end, the end, at the end, at end, by the end, by end
start start, the start, at the start, beginning, the beginning, at the beginning, by the beginning
end-of-day end of day, the end of the day, the end of day, end of the day, eod, cob, close of business
of of, the, of the, of this
and and, &
to to, till, until
shift:30 half past
shift:15 quarter past, a quarter past
shift:-15 quarter to, a quarter to
am am, a.m., a.m, a m
pm pm, p.m., p.m, p m
oclock o'clock, oclock, sharp
suffix st, nd, rd, th
go about, with, for, re, regarding, and, to, in, on, by, from, via, please, or, then, but, because, so, concerning, if, when
thing people, persons, times, percent, items, pieces, places, stores, shops, pcs, km, kg, o, off, least, most, of, units, dollars, euros, minutes, days, weeks, orders, clients
`,
};
