//! [`TABELLEN`]: every table by name. The one place where a table is added.

use rayon::prelude::*;

use super::niet_ingevuld::zonder;
use super::tabel::Tabel;
use super::zicht::Zicht;
use super::{
    aannames, aanstellingen, begroting, bereik, besluiten, besprekingen, bevindingen, bezetting, bronnen, buurten,
    capaciteit, contracten, dekking, eisen, eisen_uit, eisenlijst, fasering, formatie, huisvesting, kanalen,
    kerncijfers, levering, locaties, mandaat, meerjarenbegroting, metingen, mijlpalen, nog_niet, notities, nulmeting,
    oordeel, openpunten, overname, overzicht, partners, risicos, ruimten, scenarios, scope, tegenstrijdigheden,
    toegang, uitval, uitzonderingen, varianten, verband, verdeling, verdeling_euro, voortgang, vraag, watveranderde,
    werktijd,
};
use crate::dekking::Strook;
use crate::plan::Organisatiecode;

/// A table that can be asked for.
#[derive(Debug)]
pub struct Rapport {
    /// Name on the command line; the same as that of the table.
    pub naam: &'static str,
    /// What it shows, in one line without a full stop.
    pub uitleg: &'static str,
    /// Makes it.
    maakt: fn(&Zicht<'_>) -> Tabel,
}

impl Rapport {
    /// Makes it, without what rests on what the plan does not say yet.
    pub fn maak(&self, zicht: &Zicht<'_>) -> Tabel {
        zonder((self.maakt)(zicht), zicht.plan())
    }
}

/// All tables, in the order of the chain.
pub static TABELLEN: [Rapport; 55] = [
    Rapport {
        naam: "overzicht",
        uitleg: "per wijk: inwoners, fte benodigd en bezet, oordeel",
        maakt: overzicht::tabel,
    },
    Rapport { naam: "kerncijfers", uitleg: "de cijfers van elke wijk, met bron en jaar", maakt: kerncijfers::tabel },
    Rapport { naam: "buurten", uitleg: "de buurten: inwoners, leeftijden, gezondheid, punt", maakt: buurten::tabel },
    Rapport { naam: "vraag", uitleg: "per wijk en voorziening: volume en uren", maakt: vraag::tabel },
    Rapport {
        naam: "fasering",
        uitleg: "per voorziening en jaar: groei, fasering, preventie, volume en uren",
        maakt: fasering::tabel,
    },
    Rapport { naam: "werktijd", uitleg: "uren van één fte per functie", maakt: werktijd::tabel },
    Rapport {
        naam: "formatie",
        uitleg: "benodigd en bezet per wijk en functie, stap voor stap",
        maakt: formatie::tabel,
    },
    Rapport { naam: "verdeling", uitleg: "basisniveau en wijkplus per wijk", maakt: verdeling::tabel },
    Rapport {
        naam: "verdeling_euro",
        uitleg: "basisniveau en wijkplus per wijk en per inwoner, in euro",
        maakt: verdeling_euro::tabel,
    },
    Rapport {
        naam: "uitzonderingen",
        uitleg: "waar het basisniveau afwijkt van de regel, en waarom",
        maakt: uitzonderingen::tabel,
    },
    Rapport {
        naam: "bezetting",
        uitleg: "per wijk en voorziening: uren gevraagd, gedekt, knelpunt",
        maakt: bezetting::tabel,
    },
    Rapport { naam: "capaciteit", uitleg: "beschikbare en resterende uren per functie", maakt: capaciteit::tabel },
    Rapport { naam: "aanstellingen", uitleg: "de bezettingsregels", maakt: aanstellingen::tabel },
    Rapport {
        naam: "overname",
        uitleg: "gemeentelijk personeel: variant, datum, wie nog niet is geplaatst",
        maakt: overname::tabel,
    },
    Rapport {
        naam: "levering",
        uitleg: "inzetbare capaciteit per partner, en wat het plan ervan inzet",
        maakt: levering::tabel,
    },
    Rapport { naam: "aandeel", uitleg: "per partner: fte, euro en aandeel in het jaar", maakt: partners::aandeel },
    Rapport {
        naam: "partners",
        uitleg: "per partner, wijk en domein: fte en euro in alle jaren",
        maakt: partners::tabel,
    },
    Rapport { naam: "uitval", uitleg: "wat er valt als een partner uitvalt", maakt: uitval::tabel },
    Rapport {
        naam: "uitval_bevindingen",
        uitleg: "per partner de bevindingen die erbij komen als zij uitvalt",
        maakt: uitval::bevindingen,
    },
    Rapport {
        naam: "scope",
        uitleg: "de scope per onderdeel: status, voorziening, aanbieder, wat ontbreekt",
        maakt: scope::tabel,
    },
    Rapport {
        naam: "verband",
        uitleg: "zo dekken wij de hele scope: elk onderdeel tegen elke partner",
        maakt: verband::tabel,
    },
    Rapport { naam: "mandaat", uitleg: "per voorziening wie binnenlaat, nagaat en besluit", maakt: mandaat::tabel },
    Rapport { naam: "huisvesting", uitleg: "werkplekken, ruimten en kosten per wijk", maakt: huisvesting::tabel },
    Rapport {
        naam: "ruimten",
        uitleg: "per wijk en dagdeel: ruimten benodigd, beschikbaar en elders vrij",
        maakt: ruimten::tabel,
    },
    Rapport { naam: "locaties", uitleg: "alle locaties van het plan", maakt: locaties::tabel },
    Rapport {
        naam: "contracten",
        uitleg: "per locatie: het contract, wat het ongedekt laat, wat is opgegeven",
        maakt: contracten::tabel,
    },
    Rapport {
        naam: "kanalen",
        uitleg: "hoe inwoners het buurtteam bereiken, en wie er antwoordt",
        maakt: kanalen::tabel,
    },
    Rapport { naam: "bereik", uitleg: "per buurt de dichtstbijzijnde locatie van elke soort", maakt: bereik::tabel },
    Rapport {
        naam: "bereik_wijken",
        uitleg: "per wijk wie te ver van een ontmoetingsplek woont, en wat dat vraagt",
        maakt: bereik::wijken,
    },
    Rapport {
        naam: "toegang",
        uitleg: "per wijk: fte van de buurtteams per 1.000 inwoners binnen bereik",
        maakt: toegang::tabel,
    },
    Rapport { naam: "toegang_buurten", uitleg: "hetzelfde per buurt", maakt: toegang::buurten },
    Rapport { naam: "begroting", uitleg: "de posten van het jaar tegen de lumpsum", maakt: begroting::tabel },
    Rapport {
        naam: "meerjarenbegroting",
        uitleg: "de posten tegen de lumpsum, in alle jaren van het plan",
        maakt: meerjarenbegroting::tabel,
    },
    Rapport { naam: "oordeel", uitleg: "dekkend of niet, in elk jaar en elke bandbreedte", maakt: oordeel::tabel },
    Rapport { naam: "dekking", uitleg: "elke eis in elke wijk", maakt: dekking::tabel },
    Rapport {
        naam: "metingen",
        uitleg: "elke eis per plaats: wat er is en moet zijn, norm, gewicht, bron",
        maakt: metingen::tabel,
    },
    Rapport { naam: "bevindingen", uitleg: "wat er ontbreekt, hoeveel, en wat helpt", maakt: bevindingen::tabel },
    Rapport { naam: "nog_niet", uitleg: "wat nog niet te toetsen is, en waarom", maakt: nog_niet::tabel },
    Rapport { naam: "eisen", uitleg: "de eisen met hun bron en oordeel", maakt: eisen::tabel },
    Rapport {
        naam: "eisenlijst",
        uitleg: "elke eis met oordeel, hoe wij voldoen, bewijs en eigenaar",
        maakt: eisenlijst::tabel,
    },
    Rapport {
        naam: "nulmeting",
        uitleg: "per wijk en vraag: antwoord, datum, bron, wat nog open is",
        maakt: nulmeting::tabel,
    },
    Rapport { naam: "voortgang", uitleg: "plan tegen realisatie, per wijk en periode", maakt: voortgang::tabel },
    Rapport {
        naam: "besprekingen",
        uitleg: "per periode de datadag, de duiding en het bestuur",
        maakt: besprekingen::tabel,
    },
    Rapport { naam: "bronnen", uitleg: "waar de cijfers vandaan komen", maakt: bronnen::tabel },
    Rapport {
        naam: "aannames",
        uitleg: "de cijfers die geen document geeft, met de redenering",
        maakt: aannames::tabel,
    },
    Rapport {
        naam: "scenarios",
        uitleg: "de wijzigingen van elk scenario, en of ze nog passen",
        maakt: scenarios::tabel,
    },
    Rapport {
        naam: "varianten",
        uitleg: "het basisplan en de scenario's naast elkaar, met wat eruit volgt",
        maakt: varianten::tabel,
    },
    Rapport {
        naam: "watveranderde",
        uitleg: "wat een ingelezen bestand deed: was en is, met bron, en wat volgde",
        maakt: watveranderde::tabel,
    },
    Rapport { naam: "besluiten", uitleg: "wat is besloten, door wie, waarom", maakt: besluiten::tabel },
    Rapport {
        naam: "openpunten",
        uitleg: "wat nog niet bepaald is, wie antwoordt en wanneer",
        maakt: openpunten::tabel,
    },
    Rapport {
        naam: "mijlpalen",
        uitleg: "wat wanneer klaar moet zijn, wie ervoor zorgt, nog hoeveel dagen",
        maakt: mijlpalen::tabel,
    },
    Rapport {
        naam: "risicos",
        uitleg: "wat er mis kan gaan, de maatregel, de eigenaar, wanneer herzien",
        maakt: risicos::tabel,
    },
    Rapport {
        naam: "tegenstrijdigheden",
        uitleg: "waar de documenten elkaar tegenspreken, en waar het plan van uitgaat",
        maakt: tegenstrijdigheden::tabel,
    },
    Rapport { naam: "notities", uitleg: "opmerkingen bij wijken, locaties en cijfers", maakt: notities::tabel },
    Rapport { naam: "eisen_uit", uitleg: "de eisen die niet meetellen, en waarom", maakt: eisen_uit::tabel },
];

/// Names that tables had, which scripts may still use, with what they are called now.
const HEETTEN: [(&str, &str); 1] = [("ploegen", "capaciteit")];

/// The table with this name, or that had it.
pub fn zoek(naam: &str) -> Option<&'static Rapport> {
    let naam = HEETTEN.iter().find(|(oud, _)| *oud == naam).map_or(naam, |&(_, nu)| nu);
    TABELLEN.iter().find(|r| r.naam == naam)
}

/// All tables. What the plan comes to in all its years and bands, which several of them tell, is worked out once.
pub fn alle(zicht: &Zicht<'_>) -> Vec<Tabel> {
    let strook = Strook::van(zicht.plan(), None, zicht.stand.uitkomst.band);
    let maak = |rapport: &Rapport| {
        let tabel = match rapport.naam {
            "oordeel" => oordeel::tabel_van(&strook, &zicht.plan().naam),
            "besluiten" => besluiten::tabel_bij(&strook, zicht),
            "varianten" => varianten::tabel_bij(&strook, zicht),
            _ => return rapport.maak(zicht),
        };
        zonder(tabel, zicht.plan())
    };
    TABELLEN.par_iter().map(maak).collect()
}

/// What one organisatie gets, works and can supply: without a figure of another.
pub fn van_partner(zicht: &Zicht<'_>, code: &Organisatiecode) -> [Tabel; 3] {
    [partners::van(zicht, code), aanstellingen::van(zicht, code), levering::van(zicht, code)]
        .map(|tabel| zonder(tabel, zicht.plan()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::{self, Gids};
    use crate::dekking::{Stand, Toetsing};
    use crate::plan::Band;
    use crate::report::berekend::Berekend;
    use crate::report::tekst::{Stijl, schrijf};
    use crate::text::afbreken::breedte;

    /// Every table of the built-in plan, in each band.
    fn elke(doe: impl FnMut(&Rapport, &Tabel)) {
        in_banden(&Band::ALLE, doe);
    }

    fn in_banden(banden: &[Band], mut doe: impl FnMut(&Rapport, &Tabel)) {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let gids = Gids::van(&plan);
        for &band in banden {
            let uitkomst = calc::bereken(&plan, 2028, band);
            let toetsing = Toetsing::van(&plan, &uitkomst);
            let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
            let zicht = Zicht { stand, toetsing: &toetsing };
            for rapport in &TABELLEN {
                doe(rapport, &rapport.maak(&zicht));
            }
        }
    }

    #[test]
    fn all_tables_at_once_are_each_of_them() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let berekend = Berekend::van("plan".to_owned(), plan, 2029, Band::Hoog);
        berekend.met(|zicht| {
            let los: Vec<Tabel> = TABELLEN.iter().map(|rapport| rapport.maak(zicht)).collect();
            assert_eq!(alle(zicht), los);
        });
    }

    #[test]
    fn a_table_is_found_by_the_name_that_it_had() {
        for (oud, nu) in HEETTEN {
            assert!(TABELLEN.iter().all(|rapport| rapport.naam != oud));
            assert_eq!(zoek(oud).map(|rapport| rapport.naam), Some(nu));
        }
    }

    #[test]
    fn every_row_is_as_long_as_the_columns_and_keys_are_unique() {
        elke(|rapport, tabel| {
            assert_eq!(rapport.naam, tabel.naam);
            assert!(std::ptr::eq(zoek(rapport.naam).unwrap(), rapport), "{}", rapport.naam);
            let rijen = tabel.rijen.iter().chain(&tabel.totaal);
            assert!(rijen.clone().all(|r| r.len() == tabel.kolommen.len()), "{}", tabel.naam);
            let mut sleutels: Vec<&str> = tabel.kolommen.iter().map(|k| k.sleutel.as_str()).collect();
            sleutels.sort_unstable();
            sleutels.dedup();
            assert_eq!(sleutels.len(), tabel.kolommen.len(), "{}", tabel.naam);
        });
    }

    #[test]
    fn every_table_fits_a_terminal_of_80_columns_and_loses_no_letter() {
        let letters = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).count();
        elke(|_, tabel| {
            let smal = schrijf(tabel, Stijl { breedte: Some(80), ..Stijl::default() });
            let breed = schrijf(tabel, Stijl::default());
            assert!(smal.lines().all(|r| breedte(r) <= 80), "{smal}");
            // The first columns come back in every part, so there may be more, but never less.
            assert!(letters(&smal) >= letters(&breed), "{}", tabel.naam);
        });
    }

    #[test]
    fn every_table_can_be_read_aloud() {
        in_banden(&[Band::Midden], |_, tabel| {
            let plat = schrijf(tabel, Stijl { plat: true, ..Stijl::default() });
            // One line a row, one for the totals, and title, remark and footnotes with their headings.
            let rijen = tabel.rijen.len() + usize::from(tabel.totaal.is_some());
            assert!(plat.lines().count() <= rijen + tabel.voetnoten.len() + 7, "{plat}");
            for regel in plat.lines() {
                // A hyphen before a word is part of a name: “jeugdbescherming en -reclassering”.
                let los = regel.split(" -").skip(1).any(|na| !na.starts_with(char::is_alphabetic));
                let vorm = ["  ", "\t", "|", "*", "_", "--"].iter().find(|v| regel.contains(**v));
                assert!(!los, "{}: {regel}", tabel.naam);
                assert_eq!(vorm, None, "{}: {regel}", tabel.naam);
                let teken =
                    regel.chars().find(|t| !t.is_alphanumeric() && !t.is_whitespace() && !LEESBAAR.contains(*t));
                assert_eq!(teken, None, "{}: {regel}", tabel.naam);
            }
        });
    }

    /// Signs that every screen reader says or rightly passes over.
    const LEESBAAR: &str = ".,;:!?()[]“”‘’'’\"-/%€&+=@";
}
