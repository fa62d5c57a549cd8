//! What each list shows: its columns, the words above it, the table of which it is a view, and the way to each row.

use crate::dekking::EISEN;
use crate::dekking::strijd::STRIJD;
use crate::plan::wijziging::Zaak;
use crate::plan::{Dienstverband, EisAf, Realisatie, Standpunt, Waar};
use crate::report::tabel::{Cel, Tabel};
use crate::report::zicht::Zicht;
use crate::report::{
    aanstellingen, besprekingen, eisenlijst, kanalen, levering, mandaat, mijlpalen, nulmeting, overname, risicos,
    scope, tegenstrijdigheden, uitval, uitzonderingen, verband, voortgang, zaken,
};
use crate::text::namen;
use crate::tui::formulier::{ingangen, openen};
use crate::tui::message::soorten::Lijstsoort;
use crate::tui::model::Model;

/// Columns of the table of the verband before those of the partners.
const VAST: usize = 4;

/// Most partners that have a column on the screen; the table has all.
const MEESTE_PARTNERS: usize = 14;

/// The columns of numbers, at the right also where they are empty; what a contradiction is `over` is a text.
const GETALLEN: [&str; 16] = [
    "dagen",
    "fte",
    "zonder_plek",
    "gevraagd",
    "vacature",
    "kan",
    "over",
    "regel",
    "kosten_vacature",
    "blokkerend",
    "plan",
    "gerealiseerd",
    "verschil",
    "waarschuwing",
    "uren",
    "euro",
];

/// A column that is shown: its place in the table, its cells at 80 columns, and whether it holds numbers.
#[derive(Debug, Clone, Copy)]
pub struct Getoond {
    pub plaats: usize,
    pub breedte: usize,
    pub getal: bool,
}

impl Lijstsoort {
    /// The columns that are shown.
    pub fn getoond(self, tabel: &Tabel) -> Vec<Getoond> {
        if let Self::Zaken(_) = self {
            let getal = |k: usize| tabel.rijen.iter().all(|rij| rij[k].is_getal() || rij[k] == Cel::Leeg);
            let maak = |k: usize| {
                let getal = k > 1 && !tabel.rijen.is_empty() && getal(k);
                let kop = tabel.kolommen[k].kop.chars().count();
                let breedte = if k == 0 {
                    22
                } else if k == 1 {
                    14
                } else {
                    kop.clamp(if getal { 8 } else { 12 }, 16)
                };
                Getoond { plaats: k, breedte, getal }
            };
            return (0..tabel.kolommen.len()).map(maak).collect();
        }
        let plaats = |sleutel: &str| tabel.kolommen.iter().position(|k| k.sleutel == sleutel);
        if self == Self::Verband {
            // What it is and what is missing, then one narrow column a partner, as many as fit.
            let partner = |k: usize| Getoond { plaats: k, breedte: 2, getal: false };
            let laatste = tabel.kolommen.len() - 1;
            let vast = |k: usize, breedte: usize| Getoond { plaats: k, breedte, getal: false };
            let partners = (VAST..laatste).take(MEESTE_PARTNERS).map(partner);
            return [vast(1, 24), vast(laatste, 13)].into_iter().chain(partners).collect();
        }
        let kolommen = self.kolommen().iter();
        let maak = |&(sleutel, breedte): &(&str, usize)| {
            let getal = GETALLEN.contains(&sleutel) && self != Self::Tegenstrijdigheden;
            Some(Getoond { plaats: plaats(sleutel)?, breedte, getal })
        };
        kolommen.filter_map(maak).collect()
    }

    /// The columns of a table that is made for its list, with the cells that they have at 80 columns.
    const fn kolommen(self) -> &'static [(&'static str, usize)] {
        match self {
            Self::Overname => {
                &[("functie", 18), ("fte", 5), ("zonder_plek", 11), ("datum", 10), ("variant", 10), ("vanuit", 14)]
            }
            Self::Levering => {
                &[("organisatie", 16), ("functie", 19), ("gevraagd", 8), ("vacature", 8), ("kan", 11), ("over", 6)]
            }
            Self::Vacatures => {
                &[("functie", 20), ("plek", 15), ("organisatie", 12), ("fte", 5), ("vanaf", 10), ("kosten_vacature", 7)]
            }
            Self::Uitval => {
                &[("organisatie", 18), ("mag_weg", 7), ("blokkerend", 10), ("uren", 8), ("fte", 6), ("euro", 10)]
            }
            Self::Uitzonderingen => &[("wijk", 12), ("functie", 18), ("regel", 13), ("fte", 6), ("motivatie", 20)],
            Self::Scope => {
                &[("omschrijving", 24), ("status", 8), ("voorzieningen", 13), ("organisaties", 12), ("ontbreekt", 12)]
            }
            Self::Mandaat => {
                &[("voorziening", 26), ("domein", 14), ("toegang", 8), ("indicatie", 9), ("besluit", 8), ("status", 5)]
            }
            Self::Kanalen => &[("naam", 20), ("soort", 12), ("organisatie", 14), ("uren", 6), ("wijken", 12)],
            Self::Mijlpalen => &[("uiterlijk", 10), ("dagen", 9), ("wat", 24), ("wie", 14), ("wanneer", 8)],
            Self::Tegenstrijdigheden => &[("nr", 4), ("over", 22), ("gesteld", 15), ("berekend", 15), ("kant", 12)],
            Self::Eisenlijst => &[("eis", 6), ("titel", 24), ("oordeel", 12), ("hoe", 16), ("eigenaar", 10)],
            Self::Risicos => &[("risico", 26), ("maatregel", 20), ("eigenaar", 10), ("herzien", 10), ("bron", 4)],
            Self::Nulmeting => &[("wijk", 14), ("vraag", 22), ("antwoord", 22), ("datum", 10), ("bron", 4)],
            Self::Voortgang => {
                &[("waar", 12), ("periode", 16), ("wat", 10), ("plan", 8), ("gerealiseerd", 8), ("verschil", 8)]
            }
            Self::Besprekingen => &[("periode", 16), ("stap", 8), ("datum", 10), ("wie", 14), ("uitkomst", 20)],
            Self::Verband | Self::Zaken(_) => &[],
        }
    }

    /// What stands above the rows.
    pub const fn uitleg(self) -> &'static str {
        match self {
            Self::Overname => {
                "Gemeentelijk personeel dat overkomt (S0 vraag 83); enter wijzigt een rij, a maakt een nieuwe."
            }
            Self::Levering => {
                "Wat het plan inzet en wat een partner kan leveren; enter vult dat in, a voegt een rij toe."
            }
            Self::Vacatures => {
                "Bezettingsregels die nog niet vervuld zijn, met wat ze in het jaar kosten zonder overhead; enter vult er \
                 een: kies een ander dienstverband."
            }
            Self::Uitval => {
                "Wat er valt als een partner uitvalt en niemand haar werk overneemt: bevindingen die erbij komen, uren die \
                 niemand meer doet, en de fte en euro die wegvallen; enter toont alles van één partner."
            }
            Self::Uitzonderingen => {
                "Waar het basisniveau van een wijk afwijkt van de regel; enter wijzigt een rij, a maakt een nieuwe."
            }
            Self::Scope => {
                "Wat de gemeente vraagt, wat het plan ermee doet en wie het biedt; enter wijzigt een onderdeel, / zoekt. \
                 Wie iets biedt, staat bij de organisaties, wat een voorziening doet bij de voorzieningen."
            }
            Self::Verband => "",
            Self::Mandaat => {
                "Waar een inwoner binnenkomt, wie nagaat en wie besluit; leeg: dat is er niet. Enter wijzigt de voorziening."
            }
            Self::Kanalen => "Enter wijzigt een kanaal, a maakt een nieuw.",
            Self::Mijlpalen => "Wat wanneer klaar moet zijn; wat gedaan is, staat achteraan. Enter wijzigt een rij.",
            Self::Risicos => "Enter vult in wie erop let en wanneer het risico weer wordt besproken.",
            Self::Tegenstrijdigheden => {
                "Waar de documenten elkaar tegenspreken, met wat er opnieuw berekend uit komt; enter toont beide citaten, a \
                 legt vast van welke kant dit plan uitgaat en waarom."
            }
            Self::Eisenlijst => "Enter vult in hoe u aan de eis voldoet; wat niet te berekenen is (AF), vinkt u af.",
            Self::Nulmeting => {
                "In elke wijk dezelfde vragen; enter beantwoordt een vraag, a voegt er een toe, in elke wijk."
            }
            Self::Voortgang => {
                "Enter wijzigt een realisatie, a voegt er een toe. Leeg is niet bekend, of het plan heeft er geen cijfer van."
            }
            Self::Besprekingen => {
                "Eerst de cijfers, dan wat zij betekenen, dan het bestuur; enter vult een bespreking in."
            }
            Self::Zaken(_) => "Enter wijzigt een rij, a maakt een nieuwe, y een kopie; d haalt een rij weg.",
        }
    }

    /// What stands where there are no rows.
    pub const fn leeg(self) -> &'static str {
        match self {
            Self::Overname => "Er staat nog geen over te nemen personeel in het plan; a voegt het toe.",
            Self::Levering => "Er staan nog geen organisaties met functies in het plan.",
            Self::Vacatures => "Er zijn geen vacatures.",
            Self::Uitval => "Het plan wordt zonder elke partner doorgerekend.",
            Self::Uitzonderingen => "Het basisniveau is overal volgens de regel; a maakt een uitzondering.",
            Self::Scope => "De scope staat nog niet in het plan; a voegt een onderdeel toe.",
            Self::Verband => "De scope staat nog niet in het plan.",
            Self::Mandaat => "Er staan nog geen voorzieningen in het plan.",
            Self::Kanalen => "Er staan nog geen kanalen in het plan; a voegt er een toe.",
            Self::Mijlpalen => "Er staan nog geen mijlpalen in het plan; a voegt er een toe.",
            Self::Risicos => "Er staan nog geen risico's in het plan; a voegt er een toe.",
            Self::Tegenstrijdigheden => "Er zijn geen tegenstrijdigheden.",
            Self::Eisenlijst => "Er zijn geen eisen.",
            Self::Nulmeting => "Er is nog niets gevraagd; a begint met de drie vragen van S3.",
            Self::Voortgang => "Er staat nog geen realisatie in het plan; a voegt er een toe.",
            Self::Besprekingen => "Er is nog geen periode om te bespreken; a begint met een datadag.",
            Self::Zaken(_) => "Hier staat nog niets in het plan; a voegt iets toe.",
        }
    }

    /// The table.
    pub fn tabel(self, model: &Model) -> Tabel {
        if let Self::Zaken(lijst) = self {
            return zaken::tabel(&model.werk.plan, lijst);
        }
        if self == Self::Uitval {
            // It is worked out beside the screen: until then there are no rows.
            let klaar = model.stand.bekende_uitval().map(|beeld| beeld.tabel.clone());
            return klaar.unwrap_or_else(|| model.met_zicht(|zicht| uitval::van_alle(zicht, &[])));
        }
        let maak = |zicht: &Zicht<'_>| match self {
            Self::Overname => overname::tabel(zicht),
            Self::Levering => levering::tabel(zicht),
            Self::Uitzonderingen => uitzonderingen::tabel(zicht),
            Self::Scope => scope::tabel(zicht),
            Self::Verband => verband::tabel(zicht),
            Self::Mandaat => mandaat::tabel(zicht),
            Self::Kanalen => kanalen::tabel(zicht),
            Self::Mijlpalen => mijlpalen::op_dag(zicht, model.blik.vandaag),
            Self::Risicos => risicos::tabel(zicht),
            Self::Eisenlijst => eisenlijst::tabel(zicht),
            Self::Tegenstrijdigheden => tegenstrijdigheden::tabel(zicht),
            Self::Nulmeting => nulmeting::tabel(zicht),
            Self::Voortgang => voortgang::tabel(zicht),
            Self::Besprekingen => besprekingen::tabel(zicht),
            Self::Vacatures | Self::Uitval | Self::Zaken(_) => {
                let mut tabel = aanstellingen::tabel(zicht);
                let vacature = Cel::tekst(namen::dienstverband(Dienstverband::Vacature));
                tabel.rijen.retain(|rij| rij.contains(&vacature));
                tabel.totaal = None;
                tabel.titel = zicht.titel("Vacatures");
                // Here all rows are vacatures.
                for kolom in tabel.kolommen.iter_mut().filter(|k| k.sleutel == "kosten_vacature") {
                    "kosten".clone_into(&mut kolom.kop);
                }
                tabel
            }
        };
        model.met_zicht(maak)
    }

    /// The way to the row at a position of its table.
    pub fn waar_van(self, model: &Model, plaats: usize) -> Option<Waar> {
        let plan = &model.werk.plan;
        let in_lijst = |lijst: &[&str]| {
            let lijst = Waar(lijst.iter().map(|stap| (*stap).to_owned()).collect());
            ingangen::waren(plan, &lijst).into_iter().nth(plaats)
        };
        let in_lijst_op =
            |plan, lijst: &str, plaats| ingangen::waren(plan, &Waar::nieuw([lijst])).into_iter().nth(plaats);
        match self {
            Self::Overname => in_lijst(&["overname"]),
            Self::Uitzonderingen => in_lijst(&["verdeling", "uitzonderingen"]),
            Self::Scope => in_lijst(&["scope"]),
            Self::Verband => verband::onderdelen(plan).get(plaats).and_then(|&s| plan.scope.get(s)).map(Zaak::waar),
            Self::Mandaat => in_lijst(&["voorzieningen"]),
            Self::Kanalen => in_lijst(&["kanalen"]),
            Self::Mijlpalen => {
                mijlpalen::volgorde(plan).get(plaats).and_then(|&i| plan.mijlpalen.get(i)).map(Zaak::waar)
            }
            Self::Risicos => in_lijst(&["risicos"]),
            Self::Eisenlijst => EISEN.get(plaats).map(|e| Waar::nieuw([EisAf::LIJST, e.id])),
            Self::Tegenstrijdigheden => STRIJD.get(plaats).map(|s| Waar::nieuw([Standpunt::LIJST, s.nr])),
            Self::Nulmeting => nulmeting::waar_van(plan, plaats),
            Self::Voortgang => {
                let regel = model.met_zicht(voortgang::regels).get(plaats)?.realisatie;
                in_lijst_op(plan, Realisatie::LIJST, regel)
            }
            Self::Besprekingen => {
                let (periode, stap) = *besprekingen::rijen(plan).get(plaats)?;
                besprekingen::gehouden(plan, periode, stap).map(Zaak::waar)
            }
            Self::Zaken(lijst) => in_lijst(&[lijst]),
            Self::Uitval => None,
            Self::Vacatures => openen::vacatures(plan).nth(plaats).map(Zaak::waar),
            Self::Levering => {
                let afname = *model.met_zicht(levering::rijen).get(plaats)?;
                let (organisatie, functie) = (&plan.organisaties[afname.organisatie], &plan.functies[afname.functie]);
                Some(Waar::nieuw(["organisaties", organisatie.code.as_str(), "levering", functie.code.as_str()]))
            }
        }
    }
}
