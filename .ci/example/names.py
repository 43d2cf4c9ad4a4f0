"""Fictive Swedish names. No real street of Upplands-Bro, and nothing left of the names the geometry came with."""

# ruff: noqa: SIM905
from __future__ import annotations

STEMS = {
    "Kungsängen": (
        "Hallon Krusbärs Rabarber Vinbärs Plommon Päron Smultron Jordgubbs Blåbärs Lingon Hjortron Björnbärs Nypon "
        "Körsbärs Kvitten Mirabell Åkerbärs Slånbärs Fläder Dill Persilje Mynta Salvia Timjan Basilika Koriander "
        "Libbsticke Gräslöks Purjo Rädis Morots Palsternacks Kålrots Ärt Bön Squash Pumpa Gurk Tomat Sparris "
        "Spenat Mangold Sallads Kronärtskocks Humle Rågbröds Havre Vete Korn Bovete Majs Lins Kummin Fänkåls Anis "
        "Saffrans Kanel Kardemumma Vanilj Honungs Sirap Saft Sylt Kompott Must"
    ).split(),
    "Bro": (
        "Hyvel Mejsel Tving Skruv Mutter Passar Linjal Vattenpass Lod Rasp Fil Borr Svarv Städ Smides Tång Hammar "
        "Spett Spad Räfs Skyffel Kratt Lie Skär Slip Bryn Polér Lack Fernissa Pensel Rull Spackel Kakel Fog Murslev "
        "Tegel Takspån Stuprörs Hängränne Dörr Fönster Gångjärns Regel Tröskel Bjälk Plank Läkt Spår Not Lim Dymling "
        "Träplugg Klinknagel Nit Bult Brick Fjäder Spiral Kuggs Vev Hävarm Talj Block Vinsch Kätting Krok Repslagar"
    ).split(),
    "Brunna": (
        "Komet Planet Måne Stjärn Norrskens Solvinds Meteor Asteroid Satellit Raket Teleskop Galax Nebulos Zenit "
        "Horisont Polstjärne Karlavagns Orions Saturnus Jupiter Mars Venus Neptunus Uranus Merkurius Pluto Titan "
        "Europa Callisto Ganymedes Dim Moln Regnbågs Åsk Blixt Hagel Snö Rimfrost Istapp Dagg Kuling Bris Passadvinds "
        "Virvel Storm Orkan Vinter Vår Sommar Höst Skymnings Grynings Middags Kvälls Natt Midnatts Timglas Kalender "
        "Almanacks Barometer Termometer Väder Vind Kompass"
    ).split(),
}  # fmt: skip
FIRST = {"Kungsängen": "Exempel", "Bro": "Prov", "Brunna": "Mönster"}
ENDINGS = {
    "street": ("vägen", "gatan", "vägen", "gatan", "backen", "slingan", "vägen"),
    "main": ("vägen", "leden"),
    "foot": ("stigen", "stråket", "gången", "stigen"),
    "square": ("torget",),
    "service": ("gränd", "gården"),
}
SCHOOLS = (
    "Exempelskolan", "Griffelskolan", "Kritgårdsskolan", "Provskolan", "Linjalskolan", "Pulpetskolan",
    "Mönsterskolan", "Radergummiskolan", "Svarta tavlans skola",
)  # fmt: skip
PRESCHOOLS = (
    "Förskolan Exemplet", "Förskolan Kotten", "Förskolan Snickerboa", "Förskolan Humlan", "Förskolan Regnbågsfisken",
    "Förskolan Bullerbacken", "Förskolan Pepparkakan", "Förskolan Myran", "Förskolan Stjärnfallet",
    "Förskolan Tallbarret", "Förskolan Knuttegården", "Förskolan Paraplyet",
)  # fmt: skip
ELDERLY = ("Exempelgårdens äldreboende", "Provgårdens äldreboende", "Mönstergårdens äldreboende")
HEALTH = ("Exempel vårdcentral", "Prov vårdcentral", "Mönster vårdcentral")
SHOPS = (
    "Exempelköp", "Närbutiken Hörnet", "Kiosken Exemplet", "Provköp", "Kvartersbutiken Provet", "Kiosken Provet",
    "Mönsterköp", "Livsboden Mönstret", "Kiosken Mönstret",
)  # fmt: skip
PARKS = (
    "Exempelparken", "Hasselparken", "Ängsparken", "Brunnsparken", "Provparken", "Ekdungen", "Björkparken",
    "Vattenparken", "Mönsterparken", "Lindparken", "Tallparken", "Stenparken",
)  # fmt: skip
PLAYGROUNDS = (
    "Lekplatsen Trollet", "Lekplatsen Draken", "Lekplatsen Ekorren", "Lekplatsen Humlan", "Lekplatsen Kastanjen",
    "Lekplatsen Grodan", "Lekplatsen Borgen", "Lekplatsen Skeppet", "Lekplatsen Tornet", "Lekplatsen Bävern",
    "Lekplatsen Raketen", "Lekplatsen Månen", "Lekplatsen Ugglan", "Lekplatsen Igelkotten", "Lekplatsen Räven",
)  # fmt: skip
SPORT = (
    "Exempelvallen", "Ishallen Exemplet", "Bollplanen Exemplet", "Provvallen", "Provhallen", "Bollplanen Provet",
    "Mönstervallen", "Mönsterhallen", "Bollplanen Mönstret",
)  # fmt: skip


class StreetNames:
    """Gives every street of an area one fictive name, the same each time it is asked for."""

    def __init__(self, area: str) -> None:
        stems = [FIRST[area], *STEMS[area]]
        self._stems = iter([*stems, *("Lilla " + stem for stem in stems), *("Stora " + stem for stem in stems)])
        self._given: dict[str, str] = {}
        self._count = 0

    def name(self, key: str, kind: str) -> str:
        """Return the name for the street known as `key`; `kind` is a key of ENDINGS."""
        if key not in self._given:
            endings = ENDINGS[kind]
            self._given[key] = next(self._stems) + endings[self._count % len(endings)]
            self._count += 1
        return self._given[key]
