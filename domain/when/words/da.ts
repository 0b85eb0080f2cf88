import type { Language } from '../lexicon';

export const da: Language = {
  tag: 'da',
  script: 'Latin',
  words: `
day:0 i dag, idag
day:1 i morgen, imorgen
day:2 i overmorgen, overmorgen, iovermorgen
past i går, igår, i forgårs, i aftes, i morges, gårsdagens
tonight i aften, iaften, her til aften
weekday:1 mandag
weekday:2 tirsdag
weekday:3 onsdag
weekday:4 torsdag
weekday:5 fredag
weekday:6 lørdag, loerdag
weekday:7 søndag, soendag
weak-weekday:1 man
weak-weekday:2 tir, tirs
weak-weekday:3 ons
weak-weekday:4 tor, tors
weak-weekday:5 fre
weak-weekday:6 lør
weak-weekday:7 søn
habit:1 om mandagen, mandage
habit:2 om tirsdagen, tirsdage
habit:3 om onsdagen, onsdage
habit:4 om torsdagen, torsdage
habit:5 om fredagen, fredage
habit:6 om lørdagen, lørdage
habit:7 om søndagen, søndage
month:1 januar, jan
month:2 februar, feb
month:3 marts, mar
month:4 april, apr
month:5 maj
month:6 juni, jun
month:7 juli, jul
month:8 august, aug
month:9 september, sep, sept
month:10 oktober, okt
month:11 november, nov
month:12 december, dec
unit:minute minut, minutter, min
unit:hour time, timer, t
unit:day dag, dage, døgn
unit:week uge, uger, ugen
unit:month måned, måneder, måneden, mdr, md
unit:year år, året
minutes:30 en halv time, halv time, en halv times tid
minutes:90 halvanden time
minutes:15 et kvarter, kvarter, en kvart time
number:1 en, et, én, ét
number:2 to, et par
number:3 tre
number:4 fire
number:5 fem
number:6 seks
number:7 syv
number:8 otte
number:9 ni
number:10 ti
number:11 elleve
number:12 tolv
number:14 fjorten
number:15 femten
number:20 tyve
number:30 tredive
nth:1 første
nth:2 anden, andet
nth:3 tredje
nth:4 fjerde
nth:-1 sidste
other anden, andet
part:morning morgen, om morgenen, formiddag, om formiddagen, tidlig
part:noon middag
part:afternoon eftermiddag, om eftermiddagen
part:evening aften, om aftenen
part:night nat, om natten
partly:morning i formiddag
partly:noon ved middagstid, til middag, kl. 12 middag
partly:lunch ved frokosttid
partly:afternoon i eftermiddag
partly:midnight ved midnat, midnat
at klokka, ved
clock kl., kl, klokken, kl. ca., ca. kl., omkring kl.
on på, den, d., d, på den, i
until inden, senest, før, til, til den, inden den, senest den, før den, senest på, til på
from fra, fra og med, startende, fra den
for til
after efter
in:numbered om
later fra nu
ago siden
next næste, kommende, førstkommende, i næste
this denne, dette, på denne, her på, nu på
last sidste, forrige, i sidste
every hver, hvert, hver den
frequency:DAILY dagligt, hver dag
frequency:WEEKLY ugentligt, ugentlig
frequency:MONTHLY månedligt, månedlig
frequency:YEARLY årligt, årlig
nothing god morgen, god dag, god aften, god nat, god weekend, god formiddag, god eftermiddag, black friday
workdays på hverdage, hverdage, alle hverdage
workday hverdag, arbejdsdag
once en gang om, én gang om, en gang hver, en gang i
weekend weekend, weekenden, i weekenden, til weekenden
end slutningen, i slutningen, ved slutningen, inden slutningen, udgangen, ved udgangen, inden udgangen, enden
start starten, i starten, begyndelsen, i begyndelsen, ved starten
end-of-day dagens udgang, inden dagens udgang, slutningen af dagen, inden fyraften, fyraften
of af, af den, i, af denne
and og
to til
shift:-30 halv
shift:15 kvart over
shift:-15 kvart i
oclock præcis
suffix .
go om, med, og, til, for, ang, vedr, vedrørende, angående, i, på, fra, hos, eller, hvis, så, fordi, at, når
thing personer, gange, stk, kr, kroner, procent, kunder, kasser, steder, butikker, mennesker, ordrer
`,
};
