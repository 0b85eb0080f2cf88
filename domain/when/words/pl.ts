import type { Language } from '../lexicon';

export const pl: Language = {
  tag: 'pl',
  script: 'Latin',
  verb: /ć$/u,
  words: `
day:0 dziś, dzisiaj, dzis
day:1 jutro, jutra
day:2 pojutrze, po jutrze
past wczoraj, przedwczoraj, wczorajsz(y|ego|a|ej|e)
tonight dziś wieczorem, dzisiaj wieczorem, dzis wieczorem
weekday:1 poniedział(ek|ku|kiem|ku)
weekday:2 wtor(ek|ku|kiem)
weekday:3 środ(a|y|ę|zie|ą)
weekday:4 czwart(ek|ku|kiem)
weekday:5 piąt(ek|ku|kiem)
weekday:6 sobot(a|y|ę|ą), sobocie
weekday:7 niedziel(a|i|ę|ą)
weak-weekday:1 pn, pon
weak-weekday:2 wt
weak-weekday:3 śr
weak-weekday:4 czw, cz
weak-weekday:5 pt
weak-weekday:6 sob
weak-weekday:7 niedz, nd
habit:1 w poniedziałki, poniedziałkami
habit:2 we wtorki, w wtorki
habit:3 w środy
habit:4 w czwartki
habit:5 w piątki
habit:6 w soboty
habit:7 w niedziele
month:1 stycz(eń|nia|niu), sty
month:2 lut(y|ego|ym), lut
month:3 mar(zec|ca|cu), mar
month:4 kwie(cień|tnia|tniu), kwi
month:5 maj, maja, maju
month:6 czerw(iec|ca|cu), cze
month:7 lip(iec|ca|cu), lip
month:8 sierp(ień|nia|niu), sie
month:9 wrze(sień|śnia|śniu), wrz
month:10 październik(|a|u), paź
month:11 listopad(|a|zie), lis
month:12 grud(zień|nia|niu), gru
unit:minute minut(a|ę|y|), min
unit:hour godzin(a|ę|y|), godz, h, g
unit:day dzień, dni, dnia, dobę
unit:week tydzień, tygodnie, tygodni, tygodnia, tygodniu, tyg
unit:month miesiąc(|e|a|u), miesięcy, mies
unit:year rok, roku, lata, lat
minutes:30 pół godziny, pól godziny
minutes:90 półtorej godziny
minutes:15 kwadrans
number:1 jeden, jedną, jedna, jednego
number:2 dwa, dwie, dwóch, parę
number:3 trzy, trzech
number:4 cztery, czterech
number:5 pięć
number:6 sześć
number:7 siedem
number:8 osiem
number:9 dziewięć
number:10 dziesięć
number:11 jedenaście
number:12 dwanaście
number:15 piętnaście
number:20 dwadzieścia
number:30 trzydzieści
hour:1 pierwsz(a|ej|ą)
hour:2 drug(a|iej|ą)
hour:3 trzeci(a|ej|ą)
hour:4 czwart(a|ej|ą)
hour:5 piąt(a|ej|ą)
hour:6 szóst(a|ej|ą)
hour:7 siódm(a|ej|ą)
hour:8 ósm(a|ej|ą)
hour:9 dziewiąt(a|ej|ą)
hour:10 dziesiąt(a|ej|ą)
hour:11 jedenast(a|ej|ą)
hour:12 dwunast(a|ej|ą)
hour:14 czternast(a|ej|ą)
hour:15 piętnast(a|ej|ą)
hour:16 szesnast(a|ej|ą)
hour:17 siedemnast(a|ej|ą)
hour:18 osiemnast(a|ej|ą)
nth:1 pierwsz(y|ego|ą|a|ej)
nth:2 drug(i|iego|ą|a|iej)
nth:3 trzeci(|ego|ą|a|ej)
nth:4 czwart(y|ego|ą|a|ej)
nth:-1 ostatni(|ego|ą|a|ej)
other drugi, drugą, drugie
part:morning rano, ranek, ranka, poranka, poranek
part:noon południe
part:afternoon po południu, popołudniu, popołudnie
part:evening wieczorem, wieczór, wieczoru
part:night w nocy
partly:morning rano, z rana, nad ranem
partly:noon w południe
partly:lunch w porze lunchu
partly:afternoon po południu, popołudniu, po obiedzie
partly:evening wieczorem
partly:night w nocy
partly:midnight o północy, północ
at o, około, ok., ok
clock o godz., o godz, godz., godz, o godzinie, godzina, na godzinę, około godziny, do godziny
on w, we, na
until do, przed, najpóźniej do, najpóźniej
from od, począwszy od
for na
after po
in:all za
ago temu
next przyszł(y|ą|ego|ym|ej|a), następn(y|ą|ego|ym|ej|a), w przyszłym, w następnym
this ten, tę, tą, tego, tej, tym, najbliższ(y|ą|ego|ej)
last zeszł(y|ą|ego|ym|ej), ubiegł(y|ą|ego|ym|ej), ostatni, poprzedni(|ą|ego|m|ej), minion(y|ą|ego)
every co, każd(y|ego|ą|a|ej|e), w każd(y|ą|e), we każdy
frequency:DAILY codziennie, co dzień, co dziennie, każdego dnia
frequency:WEEKLY cotygodniowo
frequency:MONTHLY comiesięcznie
frequency:YEARLY corocznie
nothing dzień dobry, dobry wieczór, dobranoc, czarny piątek, dzień kobiet
plural:1 poniedziałki
plural:2 wtorki
plural:3 środy
plural:4 czwartki
plural:5 piątki
plural:6 soboty
plural:7 niedziele
workdays w dni robocze, w dni powszednie, od poniedziałku do piątku
workday dzień roboczy, dzień powszedni
once raz w, raz na, raz do
weekend weekend, weekendu, w weekend, na weekend
end koniec, końca, końcu, pod koniec, na koniec, do końca, z końcem
start początek, początku, na początku, na początek, do początku, z początkiem
end-of-day końca dnia, do końca dnia, koniec dnia, pod koniec dnia, na koniec dnia
of tego
and i, oraz
to do
shift:-30 wpół do, w pół do, o wpół do
shift:-15 za kwadrans, kwadrans przed, za piętnaście
shift:15 kwadrans po
oclock godz., godz, h, punktualnie
month-day dnia
suffix -go, -ego, go
year-word roku, r., r, rok
go w, z, ze, i, oraz, do, o, na, od, dla, bo, jeśli, żeby, lub, albo, czy, sprawie, ws
thing osób, osoby, ludzi, razy, sztuk, szt, sztuki, zł, złotych, procent, miejsc, miejscach, sklepach, klientów, klientach, zamówień, sztukach
`,
};
