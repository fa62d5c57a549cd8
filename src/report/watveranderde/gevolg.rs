//! What followed: the demand, the fte, the money, the places and the findings, without and with what was read in.

use rust_decimal::Decimal;

use super::Regel;
use crate::calc::huisvesting::gebruikt;
use crate::dekking::{Bevinding, Ernst};
use crate::plan::{Afronding, Plan};
use crate::report::tabel::Cel;
use crate::report::vergelijking::{Deel, Kengetallen, Rij, Vergelijking};
use crate::report::zicht::Zicht;
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::{bevinding, getal, namen, plek};

/// Where the figures of an outcome come from.
const BEREKEND: &str = "berekend";
/// What a row of an outcome is.
const UITKOMST: &str = "uitkomst";

/// What one side has of a figure in a part of the city: nothing where it is not known.
type Kant = fn(&Zicht<'_>, &Deel, &Kengetallen) -> Option<Decimal>;

/// A figure that is told of each part of the city.
struct Maat {
    wat: &'static str,
    eenheid: &'static str,
    kant: Kant,
    cel: fn(Decimal, Afronding) -> Cel,
    decimalen: u32,
    uitleg: &'static str,
}

const MATEN: [Maat; 9] = [
    Maat {
        wat: "vraag",
        eenheid: "uur",
        kant: |zicht, deel, _| vraag(zicht, deel),
        cel: |w, _| Cel::Uren(w),
        decimalen: 0,
        uitleg: "Uren die inwoners in het jaar vragen: aantal × uren per eenheid × groei × fasering, zonder wat preventie \
                 wegneemt.",
    },
    Maat {
        wat: "benodigd",
        eenheid: "fte",
        kant: |zicht, deel, k| nodig_bekend(zicht, deel).then_some(k.nodig),
        cel: Cel::Nodig,
        decimalen: 1,
        uitleg: "Fte die nodig zijn om die uren te doen, van alle functies samen.",
    },
    Maat {
        wat: "bezet",
        eenheid: "fte",
        kant: |_, _, k| k.maatstaf.ingevuld.then_some(k.er_is),
        cel: |w, _| Cel::Fte(w),
        decimalen: 1,
        uitleg: "Fte die er volgens de bezetting zijn.",
    },
    Maat {
        wat: "niet gedekt",
        eenheid: "uur",
        kant: |_, _, k| k.maatstaf.ingevuld.then_some(k.ongedekt),
        cel: |w, _| Cel::Uren(w),
        decimalen: 0,
        uitleg: "Uren die worden gevraagd en die niemand doet.",
    },
    Maat {
        wat: "kosten",
        eenheid: "euro",
        kant: |_, _, k| k.maatstaf.ingevuld.then_some(k.kosten),
        cel: |w, _| Cel::Euro(w),
        decimalen: 0,
        uitleg: "Kosten van mensen en locaties in het jaar; van de hele stad alle posten, zonder de reserve.",
    },
    Maat {
        wat: "over van de lumpsum",
        eenheid: "euro",
        kant: |zicht, deel, k| {
            let over = || zicht.stand.uitkomst.kosten.over();
            (*deel == Deel::Samen && k.maatstaf.ingevuld).then(over).flatten()
        },
        cel: |w, _| Cel::Euro(w),
        decimalen: 0,
        uitleg: "Wat er van de lumpsum van het jaar overblijft, na alle posten en de reserve.",
    },
    Maat {
        wat: "locaties",
        eenheid: "",
        kant: |zicht, deel, _| locaties(zicht, deel),
        cel: |w, _| Cel::Aantal(w),
        decimalen: 0,
        uitleg: "Locaties die in het jaar te gebruiken zijn.",
    },
    Maat {
        wat: "werkplekken",
        eenheid: "",
        kant: |zicht, _, k| (!zicht.plan().locaties.is_empty()).then_some(k.werkplekken),
        cel: |w, _| Cel::Aantal(w),
        decimalen: 0,
        uitleg: "Werkplekken die er zijn, op het krapste dagdeel.",
    },
    Maat {
        wat: "benodigde werkplekken",
        eenheid: "",
        kant: |_, _, k| k.maatstaf.ingevuld.then_some(k.werkplekken_nodig),
        cel: |w, _| Cel::Getal(w, 1),
        decimalen: 1,
        uitleg: "Werkplekken die de fte vragen die er werken.",
    },
];

/// The outcomes per wijk and of the city, and the findings.
pub(super) fn regels(naast: &Vergelijking<'_>) -> Vec<Regel> {
    let rijen = naast.rijen();
    let [delen @ .., samen] = &rijen[..] else { return Vec::new() };
    let mut uit: Vec<Regel> = MATEN.iter().filter_map(|maat| regel(naast, samen, maat, true)).collect();
    uit.splice(1..1, bekende_vraag(naast));
    uit.extend(oorzaken(naast));
    uit.extend(delen.iter().flat_map(|rij| MATEN.iter().filter_map(move |maat| regel(naast, rij, maat, false))));
    uit.extend(bevindingen(naast));
    uit
}

/// One figure of a part of the city; of a wijk only where it became another.
fn regel(naast: &Vergelijking<'_>, rij: &Rij, maat: &Maat, altijd: bool) -> Option<Regel> {
    let kant = |zicht: &Zicht<'_>, k: &Option<Kengetallen>| (maat.kant)(zicht, &rij.deel, k.as_ref()?);
    let (was, is) = (kant(&naast.van.zicht, &rij.van), kant(&naast.naar.zicht, &rij.naar));
    let gelijk = match (was, is) {
        (Some(was), Some(is)) => getal::rond(is - was, 6).is_zero(),
        (None, None) => true,
        _ => false,
    };
    if gelijk && !altijd || was.is_none() && is.is_none() && maat.wat == "over van de lumpsum" {
        return None;
    }
    let afronding = naast.naar.zicht.plan().normen.afronding;
    let cel = |waarde: Option<Decimal>| waarde.map_or(Cel::Leeg, |w| (maat.cel)(w, afronding));
    let onbekend = if was.is_none() || is.is_none() { " Leeg: niet alles wat ervoor nodig is, is bekend." } else { "" };
    Some(Regel {
        wat: hoofdletter(maat.wat),
        waar: if rij.deel == Deel::Samen { "hele stad".to_owned() } else { rij.naam.clone() },
        was: cel(was),
        is: cel(is),
        verschil: Some(maat.decimalen),
        eenheid: maat.eenheid.to_owned(),
        soort: UITKOMST,
        bron_was: BEREKEND.to_owned(),
        bron_is: BEREKEND.to_owned(),
        uitleg: format!("{}{onbekend}", maat.uitleg),
    })
}

/// Hours that are asked; nothing where of a part it is not known how many, nor for what the city offers as a whole.
fn vraag(zicht: &Zicht<'_>, deel: &Deel) -> Option<Decimal> {
    let vraag = &zicht.stand.uitkomst.vraag;
    let plan = zicht.plan();
    let wijken = match deel {
        Deel::Wijk(code) => {
            let w = plan.wijken.iter().position(|wijk| wijk.code == *code)?;
            w..w + 1
        }
        Deel::Samen => 0..plan.wijken.len(),
        Deel::Stedelijk | Deel::Overig => return None,
    };
    let paren = || wijken.clone().flat_map(|w| (0..plan.voorzieningen.len()).map(move |v| (w, v)));
    paren().all(|(w, v)| vraag.bekend(w, v)).then(|| paren().map(|paar| vraag.uren[paar]).sum())
}

/// The hours of what is known on both sides, where not all is: of the rest nothing can be said.
fn bekende_vraag(naast: &Vergelijking<'_>) -> Option<Regel> {
    let (van, naar) = (&naast.van.zicht, &naast.naar.zicht);
    let alles = [van, naar].iter().all(|zicht| vraag(zicht, &Deel::Samen).is_some());
    if alles {
        return None;
    }
    let (oud, nieuw) = (van.plan(), naar.plan());
    let (mut was, mut is, mut onbekend) = (Decimal::ZERO, Decimal::ZERO, 0_u64);
    for (w, wijk) in nieuw.wijken.iter().enumerate() {
        for (v, voorziening) in nieuw.voorzieningen.iter().enumerate() {
            let daar = oud
                .wijken
                .iter()
                .position(|o| o.code == wijk.code)
                .zip(oud.voorzieningen.iter().position(|o| o.code == voorziening.code));
            let (vraag_was, vraag_is) = (&van.stand.uitkomst.vraag, &naar.stand.uitkomst.vraag);
            match daar.filter(|(a, b)| vraag_was.bekend(*a, *b) && vraag_is.bekend(w, v)) {
                Some(daar) => {
                    was += vraag_was.uren[daar];
                    is += vraag_is.uren[(w, v)];
                }
                None => onbekend += 1,
            }
        }
    }
    Some(Regel {
        wat: "Vraag, voor zover aan beide kanten bekend".to_owned(),
        waar: "hele stad".to_owned(),
        was: Cel::Uren(was),
        is: Cel::Uren(is),
        verschil: Some(0),
        eenheid: "uur".to_owned(),
        soort: UITKOMST,
        bron_was: BEREKEND.to_owned(),
        bron_is: BEREKEND.to_owned(),
        uitleg: format!(
            "Zonder {} waarvan de vraag aan een van de kanten niet bekend is; de tabel vraag noemt ze.",
            aantal(onbekend, "voorziening in een wijk", "keer een voorziening in een wijk")
        ),
    })
}

fn nodig_bekend(zicht: &Zicht<'_>, deel: &Deel) -> bool {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    match deel {
        Deel::Wijk(code) => {
            plan.wijken.iter().position(|wijk| wijk.code == *code).is_some_and(|w| uitkomst.nodig_bekend(w))
        }
        Deel::Stedelijk => uitkomst.nodig_bekend(uitkomst.stad()),
        Deel::Overig => false,
        Deel::Samen => (0..=plan.wijken.len()).all(|gebied| uitkomst.nodig_bekend(gebied)),
    }
}

fn locaties(zicht: &Zicht<'_>, deel: &Deel) -> Option<Decimal> {
    if zicht.plan().locaties.is_empty() {
        return None;
    }
    let ruimten = &zicht.stand.uitkomst.huisvesting;
    let aantal = match deel {
        Deel::Wijk(code) => {
            let w = zicht.plan().wijken.iter().position(|wijk| wijk.code == *code)?;
            ruimten.get(w)?.locaties.len()
        }
        Deel::Samen => gebruikt(ruimten).len(),
        Deel::Stedelijk | Deel::Overig => return None,
    };
    Some(Decimal::from(aantal))
}

/// How many causes there are of each weight, and what cannot be judged.
fn oorzaken(naast: &Vergelijking<'_>) -> Vec<Regel> {
    let gevolg = naast.gevolg();
    let telling = |wat: String, was: usize, is: usize, uitleg: &str| Regel {
        wat: hoofdletter(&wat),
        waar: "hele stad".to_owned(),
        was: Cel::aantal(was as u64),
        is: Cel::aantal(is as u64),
        verschil: Some(0),
        eenheid: String::new(),
        soort: UITKOMST,
        bron_was: BEREKEND.to_owned(),
        bron_is: BEREKEND.to_owned(),
        uitleg: uitleg.to_owned(),
    };
    let mut uit: Vec<Regel> = gevolg
        .oorzaken
        .iter()
        .map(|&(ernst, was, is)| {
            let (wat, uitleg) = match ernst {
                Ernst::Blokkerend => ("blokkerende oorzaken", "Oorzaken waardoor het plan niet dekkend is."),
                Ernst::Waarschuwing => ("waarschuwingen", "Waar het plan op moet letten."),
                Ernst::Aandacht => ("aandachtspunten", "Wat aandacht vraagt en niet blokkeert."),
            };
            telling(wat.to_owned(), was, is, uitleg)
        })
        .collect();
    let (was, is) = gevolg.open;
    uit.push(telling("nog niet te toetsen".to_owned(), was, is, "Eisen op een plaats waarvoor nog iets ontbreekt."));
    uit
}

/// The findings that came, went, became worse or better, or cannot be judged any more.
fn bevindingen(naast: &Vergelijking<'_>) -> Vec<Regel> {
    let gevolg = naast.gevolg();
    let (van, naar) = (naast.van.zicht.plan(), naast.naar.zicht.plan());
    let los = |hoe: Lot, plan: &Plan, lijst: &[&Bevinding]| {
        lijst.iter().map(|b| bevonden(hoe, plan, b, hoe.kanten(b))).collect::<Vec<_>>()
    };
    let paren = |hoe: Lot, paren: &[(&Bevinding, &Bevinding)]| {
        let rij = |(was, is): &(&Bevinding, &Bevinding)| {
            bevonden(hoe, naar, is, [Some(*was), Some(*is)].map(|kant| kant.map(bevinding::tekort_in_woorden)))
        };
        paren.iter().map(rij).collect::<Vec<_>>()
    };
    let mut uit = los(Lot::Erbij, naar, &gevolg.erbij);
    uit.extend(paren(Lot::Erger, &gevolg.erger));
    uit.extend(paren(Lot::Beter, &gevolg.beter));
    uit.extend(los(Lot::Weg, van, &gevolg.weg));
    uit.extend(los(Lot::Onbeslist, van, &gevolg.onbeslist));
    uit
}

/// What became of a finding.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lot {
    Erbij,
    Erger,
    Beter,
    Weg,
    Onbeslist,
}

impl Lot {
    const fn woord(self) -> &'static str {
        match self {
            Self::Erbij => "bevinding erbij",
            Self::Erger => "bevinding erger",
            Self::Beter => "bevinding beter",
            Self::Weg => "bevinding weg",
            Self::Onbeslist => "niet meer te toetsen",
        }
    }

    /// What stands on each side of a finding that is only on one.
    fn kanten(self, b: &Bevinding) -> [Option<String>; 2] {
        let tekort = Some(bevinding::tekort_in_woorden(b));
        match self {
            Self::Erbij | Self::Erger | Self::Beter => [None, tekort],
            Self::Weg => [tekort, None],
            // Nobody knows whether it went.
            Self::Onbeslist => [tekort, Some("niet te toetsen".to_owned())],
        }
    }
}

fn bevonden(lot: Lot, plan: &Plan, b: &Bevinding, [was, is]: [Option<String>; 2]) -> Regel {
    let cel = |tekst: Option<String>| tekst.map_or_else(|| Cel::tekst("geen"), Cel::tekst);
    let gevolg = b.gevolg_van.as_ref().map_or("", |_| " Volgt uit een andere bevinding.");
    Regel {
        wat: bevinding::verwijzing(plan, b),
        waar: hoofdletter(&plek::waar(plan, b)),
        was: cel(was),
        is: cel(is),
        verschil: None,
        eenheid: String::new(),
        soort: lot.woord(),
        bron_was: BEREKEND.to_owned(),
        bron_is: BEREKEND.to_owned(),
        uitleg: format!("{} ({}).{gevolg}", hoofdletter(&bevinding::wat(plan, b)), namen::ernst(b.ernst)),
    }
}
