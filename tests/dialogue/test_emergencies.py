"""Danger to life or health is seen in any wording; everyday talk is not taken for it.

The wordings were written in four rounds, each before the signs knew it: of the later ones 37 of 48, 39 of 46
and 22 of 35 were seen at first, so new oblique wordings will be missed too; the model is the second look.
"""

import pytest

from receptionist.dialogue.emergencies import find_emergency

DANGER = """
córka się zadławiła i sinieje
mama nie może złapać oddechu
duszę się po zastrzyku
tata ma duszności, co robić
brak mi tchu i kłuje mnie w piersi
mam straszny ucisk w klatce
chyba mam zawał
babcia dostala udaru
bratu wykrzywiło twarz, opadł mu kącik ust
zemdlałam po zabiegu i znowu robi mi się słabo
żona leży nieprzytomna
synek stracił przytomność
on się nie budzi, nie reaguje
nie mozemy go dobudzic
pies dostał drgawek
corka ma atak padaczki
leje mi się krew z nosa i nie mogę zatamować
po wyrwaniu zęba krwawi i nie przestaje
krew tryska z palca
odciąłem sobie palec
mąż spadł z drabiny i uderzył głową
potrąciło mnie auto pod gabinetem
kot potrącony przez samochód
wypadł przez okno z balkonu, żyje ale nie wstaje
poraził mnie prąd
oparzyłam się wrzątkiem, schodzi skóra z twarzy
farba dostała mi się do oka, piecze i nic nie widzę
spuchł mi język i gardło
puchnie mi cała twarz po hennie
mam wstrząs anafilaktyczny
dostałam silnej reakcji alergicznej
dziecko połknęło baterię
syn wypił płyn do zmywania
pies zjadł całą czekoladę
przedawkowała leki nasenne
osa mnie użądliła i puchnę
chcę ze sobą skończyć
chce sie zabic
nie mam już po co żyć
nie chcę dłużej żyć
myślę o samobójstwie
powieszę się
tnę się od tygodnia
mąż mnie bije
ktoś dźgnął człowieka pod salonem
wezwijcie karetkę!
dzwońcie po pogotowie
ratunku
babcia umiera
u was w lokalu się pali
wybuchł pożar
czuć gaz w gabinecie
odeszły mi wody
mam 41 stopni gorączki, gorączka 41
nieprzytomny klient w poczekalni
synowi krwotok z nosa nie chce ustąpić
my son is choking
she cannot breathe
I'm having trouble breathing
he has crushing pain in his chest
my chest hurts really bad
I think I'm having a heart attack
my mother had a stroke
his face is drooping
he fainted and won't wake up
she is unconscious
my dog collapsed
my kid is having convulsions
I can't stop the bleeding
there is blood everywhere
I'm coughing up blood
he cut his wrists
my tongue is swelling up
my throat is closing
severe allergic reaction after the tint
my toddler swallowed a battery
she took a whole bottle of pills, overdose
the cat ate antifreeze, poison
got bleach in my eyes
I want to die
I don't want to live anymore
I'm thinking about suicide
I'm going to hurt myself
he was stabbed
call an ambulance
someone call 112
there is a fire in your salon
my dog was hit by a car
my water broke
he was electrocuted
syn się krztusi i robi się fioletowy
dziadek nie daje oznak życia
mąż ma ból za mostkiem i drętwieje mu lewa ręka
Proszę pomóżcie, koleżanka osunęła się na podłogę i nie kontaktuje
wujek się przewrócił i nie oddycha
pies wymiotuje krwią
kotka nie może oddychać, dyszy z otwartym pyskiem
teściowa źle się poczuła, ma opadnięty kącik ust
chlopak zaslabl na fotelu
mam ochotę się zabić
nie chcę już dłużej tak żyć, mam dość życia
myślę żeby odebrać sobie życie
wziąłem całe opakowanie tabletek
dziecko zjadło proszek do prania
trucizna na szczury, pies zjadł
dusze sie, gardlo mi sie zaciska
po ukąszeniu osy puchnie mi szyja
mocno krwawię i nie mogę tego zatrzymać
krew leje sie z rany strumieniem
rana jest głęboka, widać kość
złamałem nogę, kość wystaje
kwas prysnął mi w oczy
ktoś u was leży na ziemi nieprzytomny
mam atak paniki i nie mogę oddychać
moja mama ma udar chyba
serce mi wali jak szalone i robi mi się ciemno przed oczami
jestem w ciąży i krwawię
zabrakło mu powietrza i upadł
my wife is not breathing
he's having a heart attack!!
my friend just passed out on the chair
I feel like my throat closes up after the injection
my baby turned blue
heavy bleeding after extraction, won't stop
she's having a seizure right now
I took too many pills
my dad can't move his left side and talks funny
gushing blood
I want to end it all
there's no point in living anymore
she tried to kill herself
my dog ate chocolate and is shaking
severe chest pains and sweating
he hit his head and is vomiting
my eye burns, chemical splashed into it
lips swelled up and hard to breathe
help, my grandma is unresponsive
he is bleeding heavily
kolega się dusi cukierkiem
niemowlę przestało oddychać
mąż zsiniał i charczy
babci nagle zdrętwiała ręka i nie może mówić
coś mnie ściska za serce i drętwieje ramię
ojciec leży na podłodze i się nie rusza
dostał drgawek po znieczuleniu
tak mocno krwawi po ekstrakcji że nie nadążam wymieniać gazików
wymiotuje krwią od rana
dziecko rozcięło sobie głowę, krew się leje
pies pogryzł mi córkę, rana do kości
wpadł pod samochód
oblałam się gorącym woskiem, mam pęcherze na twarzy
opuchły mi powieki i język po farbie
po zastrzyku nagle zrobiło mi się ciemno przed oczami, ledwo dycham
kot polizał płyn do chłodnic i się słania
łyknęła garść tabletek
nie chce mi się żyć
lepiej żeby mnie nie było
myślę o śmierci
mam zamiar się powiesić
partner grozi że mnie zabije
zatrucie czadem
ktoś u was ma zawał, szybko
coś się pali w waszym lokalu
córka połknęła igłę
gardło mi puchnie
słabo mi, zaraz zemdleję
help he's not breathing
my dog can't breathe and his gums are blue
grandpa is on the floor and won't move
I feel dizzy and my left arm is numb
my face went numb and I can't talk properly
there's so much blood after the procedure
my daughter drank nail polish remover
I am suicidal
I've been thinking of ending my life
I'm losing a lot of blood
he is turning purple
my husband was shot
she's bleeding from the mouth nonstop
anaphylactic shock
dog bitten by a snake
I swallowed a needle
I burned my scalp badly with the chemical, blisters and severe burns
i cant feel my legs since the massage
wnuczek włożył palce do kontaktu i nie reaguje na głos
kolega ma sine palce i traci kontakt
pacjentka na fotelu zrobiła się blada i odpływa
mój pies ma skurcze i się ślini, chyba coś połknął trującego
zadzwoniłem do was bo córce zatkało gardło, charczy
mocne kołatanie serca od godziny, słabnę
mam paraliż połowy twarzy
złapał mnie silny ból w klatce, promieniuje do ręki
dziecko wpadło do wody
nożem się skaleczył, krew bucha
od wczoraj krwawienie nie ustępuje
mama ma wysoką gorączkę 41 i majaczy
żona zaczęła rodzić
chlopak chce skoczyc z mostu
nie wytrzymam już, skończę to dziś
kotka zjadła lilię i nie wstaje
dusi mnie w gardle po tym lekarstwie
nie moge oddychac
nie mogę złapać powietrza
zabiję się
somebody collapsed in your waiting room
he's vomiting blood
my tongue is swollen after the anaesthetic
baby isn't breathing right
choking on a tooth
she's fainting
my heart stopped for a second and I feel faint
he has a knife
they beat me up
I just want it all to be over, I can't live like this
swallowed drain cleaner
my cat fell from the balcony
uncontrollable bleeding
blood keeps pouring out
my jaw is so swollen I can't swallow or breathe
"""

NO_DANGER = """
chcę się umówić na strzyżenie w piątek
mój numer to 601 112 999
tel. 911 234 112
nie widzę wolnych terminów na sobotę
czy macie coś na suche dłonie i zmęczone oczy
krwawią mi dziąsła przy myciu, chcę się zapisać na higienizację
boli mnie ząb, potrzebuję wizyty
potrzebuję pomocy w wyborze zabiegu
zabiję czas w kawiarni obok, będę za kwadrans
padam ze zmęczenia, może jutro rano
ta cena mnie zabiła
umówcie mnie do dr Zawadzkiej
farba mi schodzi z włosów
mam problem z logowaniem
nie mogę się dodzwonić
nie mogę przyjść jutro
serdecznie dziękuję
przestań pisać
pasuje mi każda godzina
ile kosztuje masaż klatki piersiowej
czy robicie laserowe zamykanie naczynek
poproszę wizytę dla psa, kuleje na łapę
zgubiłam rękawiczki, czy są u was
czarny kot przebiegł mi drogę, haha
I need a haircut
I'm dying my hair blonde, how much is it
can I park on the street
is there an emergency contact lens kit
my back hurts, I'd like a massage
see you at the salon
do you cut fringes
I can't find your shop
I can't make it tomorrow
could you help me choose a service
my number is 07911 123456
what is the fire red shade called
the kids cut please
"""


@pytest.mark.parametrize("text", DANGER.strip().splitlines())
def test_danger_is_seen(text: str) -> None:
    assert find_emergency(text) is not None


@pytest.mark.parametrize("text", NO_DANGER.strip().splitlines())
def test_everyday_talk_is_no_danger(text: str) -> None:
    assert find_emergency(text) is None


def test_the_words_of_danger_are_quoted_from_the_text() -> None:
    text = "Dzień dobry. Mąż STRACIŁ przytomność!"

    hit = find_emergency(text)

    assert hit is not None
    assert text[hit.start : hit.end] == "przytomność"
