import type { Language } from '../lexicon';

export const fa: Language = {
  tag: 'fa',
  script: 'Arabic',
  firstWeekday: 6,
  weekend: [4, 5],
  isPersian: true,
  words: `
day:0 امروز
day:1 فردا
day:2 پس فردا, پس‌فردا
past دیروز, پریروز, دیشب, پریشب
tonight امشب
weekday:1 دوشنبه, دو شنبه
weekday:2 سه‌شنبه, سه شنبه
weekday:3 چهارشنبه, چهار شنبه
weekday:4 پنجشنبه, پنج شنبه
weekday:5 جمعه
weekday:6 شنبه
weekday:7 یکشنبه, یک شنبه
habit:1 دوشنبه‌ها, دوشنبه ها
habit:2 سه‌شنبه‌ها, سه شنبه ها, سه‌شنبه ها
habit:3 چهارشنبه‌ها, چهارشنبه ها
habit:4 پنجشنبه‌ها, پنجشنبه ها, پنج شنبه ها, پنج‌شنبه ها
habit:5 جمعه‌ها, جمعه ها
habit:6 شنبه‌ها, شنبه ها
habit:7 یکشنبه‌ها, یکشنبه ها, یک شنبه ها
persian-month:1 فروردین
persian-month:2 اردیبهشت
persian-month:3 خرداد
persian-month:4 تیر
persian-month:5 مرداد
persian-month:6 شهریور
persian-month:7 مهر
persian-month:8 آبان
persian-month:9 آذر
persian-month:10 دی
persian-month:11 بهمن
persian-month:12 اسفند
month:1 ژانویه
month:2 فوریه
month:3 مارس
month:4 آوریل
month:5 مه
month:6 ژوئن
month:7 ژوئیه, جولای
month:8 اوت, آگوست
month:9 سپتامبر
month:10 اکتبر
month:11 نوامبر
month:12 دسامبر
unit:minute دقیقه
unit:hour ساعت
unit:day روز
unit:week هفته
unit:month ماه
unit:year سال
minutes:30 نیم ساعت, نیم‌ساعت
minutes:90 یک ساعت و نیم, یه ساعت و نیم
minutes:15 یک ربع, یه ربع, ربع ساعت
number:1 یک, یه
number:2 دو
number:3 سه
number:4 چهار
number:5 پنج
number:6 شش, شیش
number:7 هفت
number:8 هشت
number:9 نه
number:10 ده
number:11 یازده
number:12 دوازده
number:15 پانزده
number:20 بیست
number:30 سی
nth:1 اول, اولین
nth:2 دوم, دومین
nth:3 سوم, سومین
nth:4 چهارم, چهارمین
nth:-1 آخر, آخرین
part:morning صبح
part:noon ظهر
part:afternoon بعدازظهر, بعد از ظهر, عصر
part:evening شب, غروب
partly:noon سر ظهر, موقع ظهر
partly:midnight نیمه شب, نیمه‌شب
clock ساعت, ساعت حدود, حدود ساعت, سر ساعت, راس ساعت
on روز, در, در روز, برای, برای روز
until تا, تا روز, قبل از, پیش از, حداکثر تا
from از, از روز
for برای
after بعد از, پس از
in:all در عرض
later دیگر, دیگه, بعد
ago پیش, قبل
next آینده, بعد, بعدی
this این, همین
last گذشته, قبل, پیش
every هر
frequency:DAILY روزانه, هر روز, همه روزه, هرروز
frequency:WEEKLY هفتگی, هفته‌ای یک بار, هفته ای یک بار, هفته‌ای یکبار, هر هفته
other-day یک روز در میان, یه روز در میون
nothing صبح بخیر, شب بخیر, عصر بخیر, ظهر بخیر, روز بخیر, بعد از ظهر بخیر, روز خوب, شب خوش
workdays روزهای کاری, در روزهای کاری
workday روز کاری
weekend آخر هفته, آخرهفته
end آخر, پایان, انتهای, تا آخر, تا پایان
start اول, ابتدای, شروع
end-of-day آخر روز, پایان روز, تا آخر روز, آخر وقت, تا پایان روز
of این, همین
and و
to تا
shift:-15 یک ربع به, یه ربع به, ربع به
plus:30 و نیم
plus:15 و ربع
month-day ام, م
suffix ام, م
year-word سال
go درباره, با, برای, و, به, در, از, تا, یا, اگر
thing نفر, بار, عدد, تا, تومان, ریال, درصد
`,
};
