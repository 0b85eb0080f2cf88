/**
 * First names that are one name: short forms, and the same name in Ukrainian, Russian, Polish, Serbian and English. One
 * line is one name. A short form may stand for two names (Саша, Alex): it is in both lines, and matches either.
 */
import { levelWord } from '@/domain/search/latin';

const LINES = `
александр олександр aleksander alexander aleksandar alexandre саша саня сашко сашка шура шурик олесь лесь alex alek aleks sasha olek sandro sandy aco
александра олександра aleksandra alexandra саша сашенька шура леся олеся alex ola sandra sasha
алексей олексій aleksy aleksej alexis alexey леша лёша леха льоша олекса alex alyosha
анатолий анатолій толя толик anatol anatoly
андрей андрій andrzej andrej andrija andrew андрюша дрюня andriy andy drew jedrek jędrek andrey
анна ганна аня анюта нюра ганя анечка ania anna ana anne ann hanna hania anka annie hannah
анастасия анастасія настя ася стася nastya anastasia anastazja nastia stasia
антон антін тоша антоша antoni anthony tony antek anton
антонина антоніна тоня тося antonina tonia
аркадий аркадій аркаша arkady arkadiusz arek
артем артём тема тёма artem artemiy artyom
артур artur arthur art arturo
богдан bogdan bohdan бодя даня boguś
борис boris borys боря boba
вадим vadim vadym вадик вадимчик
валентин valentin walenty валя valentyn
валентина valentina walentyna валя
валерий валерій валера valery waleriusz valeriy
валерия валерія лера валера valeria waleria valeriya
варвара barbara варя basia barb barbie babs varya
василий василь вася vasily basil bazyli vasyl vasiliy vasilije
вера віра vera wiera wera
вероника вероніка ника veronica weronika veronika wera ronnie
виктор віктор витя вітя victor wiktor viktor vic
виктория вікторія вика віка victoria wiktoria viktoria viktorija vicky wika
виталий віталій виталик віталик vitaly witalij vitaliy vitalii
владимир володимир вова володя вовка вовчик vladimir wlodzimierz włodzimierz vlada volodymyr wlodek włodek vlado
владислав vladislav władysław wladyslaw влад vlad władek vladyslav
всеволод сева vsevolod
вячеслав в'ячеслав слава славик vyacheslav wieczysław vjačeslav viacheslav
галина галя halina galina halyna hala
геннадий геннадій гена gennady gennadiy
георгий георгій гоша жора george jerzy đorđe djordje georgiy georgios jurek
григорий григорій гриша гриць grzegorz gregory greg grigorije grzesiek hryhoriy grigory
даниил данило даня данила daniel danil danylo dan danny danilo
дарья дарія даша одарка daria darya dasha darja darija
денис denis dennis denys деня
дмитрий дмитро дима діма митя dmitry dymitr dmitar dmytro mitar dima dmitriy
евгений євген женя євгеній eugene eugeniusz evgenije gene gienek evgeny yevhen evgeniy
евгения євгенія женя eugenia evgenia evgenija yevheniia
екатерина катерина катя катруся catherine katherine katarzyna katarina katya kasia kate kathy katie cathy kate ekaterina kateryna kaśka
елена олена лена оленка алёна алена helen helena elena jelena olena ellen alyona lena hela alena
елизавета єлизавета лиза ліза elizabeth elżbieta elzbieta jelisaveta liz lizzie beth betty ela eliza elizaveta yelyzaveta
захар zachary захарий zach zachariasz
зинаида зінаїда зина zinaida
зоя zoe zoja zoya
иван іван ваня іванко john jan jovan ivan johnny jack janek jaś ioann
игорь ігор игорек igor ihor gosha
илья ілля илюша elijah ilya eliasz ilija illia eli
инна інна inna
иосиф йосип joseph józef jozef josif joe joey józek
ирина ірина ира іра irene irena irina iryna irka
карина karina
кирилл кирило cyril cyryl kirill ćirilo kyrylo kiril
константин костянтин костя constantine konstanty konstantin kostya kostiantyn konstantine
кристина христина христя christina krystyna kristina chris tina krysia khrystyna christine
ксения ксенія оксана ксюша ксеня xenia ksenia ksenija oksana
лариса лара larissa laryssa larisa larysa
лев лёва левко leo leon lew lev
леонид леонід леня льоня leonid
лидия лідія лида ліда lydia lidia lidija
любов любовь люба luba ljubov lubov
людмила люда люся мила ludmila ljudmila lyudmyla liudmyla
максим макс maxim max maksym maksim maks maximus
маргарита рита марго margaret małgorzata margarita margareta maggie meg peggy gosia małgosia rita
марина maryna marina
мария марія маша маруся маня mary maria marija marie molly marysia marynia masha mariya mariia
марк marek marko mark marcus markus
матвей матвій matthew mateusz matija matt matej matvey matviy
михаил михайло миша міша мишко michael michał michal mihailo mihajlo mike mick mikey misha mikhail mykhailo mykhaylo
надежда надія надя hope nadzieja nadežda nadia nadiia nadya
наталья наталія наташа ната талка natalie natalia nataša natalija natasha nata nataliya natalya
никита микита niketas nikita mykyta
николай микола коля миколка nicholas mikołaj mikolaj nikola nick nicolas mykola nikolay nikolai niko
нина ніна nina
олег oleg oleh олежка
ольга оля оленька olga olha olya olia olja
павел павло паша павлик paul paweł pawel pavle pavlo pavel
пётр петр петро петя петрик peter piotr petar pete piotrek petro
полина поліна поля paulina pauline polina
раиса раїса рая raisa
роман рома roman romek romko
руслан ruslan русик
светлана світлана света світлана svetlana swietłana switlana lana ceca svitlana
святослав слава svyatoslav świętosław sviatoslav
семен семён сеня simon szymon simeon semen
сергей сергій сережа серёжа сергійко серж sergey sergiusz sergej srđan serge serhii serhiy sergei serega
софия софія соня софійка sophia zofia sofija sophie zosia sofia sofiia sonya
станислав станіслав стас stanislav stanisław stanislaw staszek stan
степан стефан stephen szczepan stefan stevan steven steve stevie stepan
таисия таїсія тая taisia
тамара тома tamara
тарас taras тарасик
татьяна тетяна таня tatiana tatjana tanya tetiana tatyana tania
тимофей тимофій тима timothy tymoteusz tim timofey tymofii tymek
тимур timur
ульяна уляна уля juliana uliana ulyana
фёдор федор федір федя theodore teodor fedor ted teddy fedir
филипп пилип філіп philip filip phil phillip philipp
эдуард едуард эдик едик edward edvard ed eddie eduard ned edek
элла елла ella
юлия юлія юля julia julija julie jula julka yulia yuliia juliana
юрий юрій юра юрко yuri jerzy george jura yury yurii yuriy jurij
яков яків яша jacob james jakub jakov jim jimmy jake kuba yakiv
ян яна jan jana
яна yana jana
ярослав ярік ярик yaroslav jarosław jaroslaw jaroslav slavko jarek
ярослава яся yaroslava jarosława
agnieszka agnes aga агнешка агнесса
beata beatrice bea
dariusz darius darek дарий
ewa eva eve ева єва ewka
grażyna grazyna grażynka
henryk henry hank harry генрих henrik heniek
iwona yvonne ivona
izabela isabella isabel iza bella
jacek hyacinth jacuś
jadwiga hedwig jadzia
janusz januszek
joanna joan joanne jane asia johanna jovana
józefina josephine jo josie
justyna justina justine justynka
karol charles karel karolek charlie chuck карл karlo karl carl
karolina caroline carolina karola carol carrie
krzysztof christopher krzysiek krzyś chris kit topher христофор kristofer kristijan
lech leszek lesio
łukasz lukasz luke lucas luka lukas лука
magdalena madeleine magda madzia magdalene магдалина
marcin martin marty marten
mariusz marius
marta martha марта
monika monica monia
natan nathan nate натан
patrycja patricia pat patty trish
patryk patrick pat paddy
rafał rafal raphael rafael rafa
renata renate renia
roksana roxana roxanne
ryszard richard rick dick rich rysiek ричард
sebastian seba bastian
sławomir slawomir sławek slavomir
sylwia sylvia silvia сильвия
tadeusz thaddeus tadek thad
tomasz thomas tom tommy tomek toma tomislav фома хома
urszula ursula ula
wanda vanda
wiesław wieslaw wiesiek
wojciech adalbert wojtek
zbigniew zbyszek
zdzisław zdzislaw zdzich
biljana bilja
bojan boki
branislav branko bane
dejan deki
dragan gagi dragana
goran goca gogi
gordana goca
jasmina jasna
ljiljana lilian lily ljilja lilia лилия лілія
marija mara marica
milan mića
milica mica
miloš milos
milorad mile
mirjana miriam mira mirjam
miroslav mirosław miroslaw mirek miro мирослав мирон
nebojša nebojsa neša
nemanja nema
nenad neša
nikolina nina
predrag peđa pedja
radovan rade
radoslav radosław radoslaw radek
slavica slavka
slobodan boban boba
snežana snezana sneža
stojan stole
svetozar sveta
vesna vesa
vojislav voja
vuk vukan
zoran zoki
željko zeljko
abigail abby gail
albert bert al albrecht альберт
alfred fred freddie alfie
alice alicja alisa алиса аліса
allan alan allen al
amanda mandy
amelia amy emilia emily emilija millie эмилия емілія
arnold arnie
augustus gus august augustyn
benjamin ben benny beniamin веніамін вениамин
bernard bernie barney
bradley brad
cecilia cecily cecylia
clifford cliff
cynthia cindy
david dave davy dawid давид
deborah debbie deb debora
dominic dominik nick
donald don donnie
dorothy dorota dot dottie дорота dorotka
douglas doug
eleanor nell nora ellie eleonora
emanuel manny manuel emmanuel
emma ema эмма
ernest ernie
florence flo
frances fran franciszka
francis frank franciszek franjo franek franc
gabriel gabe gabryel
gabriela gabrielle gabby
gerald gerry jerry
gilbert gil
harold hal harry
herbert herb
jeffrey jeff geoffrey
jennifer jen jenny
jeremy jerry jeremiasz
jessica jess jessie
jonathan jon
joshua josh
judith judy judyta
katherine kit kay
kenneth ken kenny
kimberly kim
laurence lawrence larry laurie wawrzyniec lavrentij
leonard len lenny leonardo
lillian lily
louis lew lou ludwik louie luis
louisa louise ludwika lou
lucille lucy łucja lucia
mabel may
matilda tilda tillie
maurice morris maurycy moe
melissa mel missy
mitchell mitch
nancy nan
norman norm
oliver ollie oliwier оливер
olivia liv oliwia оливия
oscar oskar оскар
pamela pam
penelope penny
philippa pippa
priscilla cilla
rachel rae rachela
raymond ray rajmund
rebecca becky rebeka
robert bob rob bobby robbie bert роберт robuś
roger rodger roge
ronald ron ronnie
rose róża rosie rosa роза
rudolph rudy rudolf
russell russ
samantha sam
samuel sam sammy самуил
sarah sara sally сара
sidney syd
stephanie steph stefania stefanija стефания
susan sue suzie susanna zuzanna zuza suzanne
terence terry
teresa theresa terry tess tereza
ursula
valerie val
vincent vince vinny wincenty винсент
virginia ginny
vivian viv
walter walt wally валтер
wilfred will
william bill will billy willy wilhelm liam вильям
winifred winnie
`;

/** Which lines a name is in, by its levelled spelling. */
const NAMES: ReadonlyMap<string, readonly number[]> = readLines();

function readLines(): Map<string, number[]> {
  const names = new Map<string, number[]>();
  for (const [line, words] of LINES.trim().split('\n').entries()) {
    for (const word of new Set(words.split(' ').map(levelWord))) {
      names.set(word, [...(names.get(word) ?? []), line]);
    }
  }
  return names;
}

/**
 * What a levelled word may stand for: each first name that it is a form of, or itself. Two words are one first name when
 * they have one of these in common.
 */
export function meaningsOf(word: string): readonly string[] {
  return NAMES.get(word)?.map((line) => `=${line}`) ?? [word];
}

/** Tells whether a levelled word is a known first name. */
export function isFirstName(word: string): boolean {
  return NAMES.has(word);
}
