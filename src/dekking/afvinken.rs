//! AF: what the documents ask and no computation can decide. The plan says how it is met, with proof and owner, and ticks it
//! off ([`crate::plan::EisAf`]).

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Toets;

/// What is found of what is to be ticked off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// It is not ticked off, and nothing is said of how it will be met.
    NietAf,
    /// It is not ticked off, and the plan says how it will be met.
    InDeMaak,
    /// It is ticked off, and nobody can show it.
    ZonderBewijs {
        /// True where the proof lacks.
        bewijs: bool,
        /// True where nobody owns it.
        eigenaar: bool,
    },
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Afvinken(feit)
}

const fn eis(id: &'static str, titel: &'static str, bron: Bronplaats) -> Eis {
    // As heavy as its source: there is no norm between all and nothing.
    let ernst = match bron.gewicht {
        Gewicht::Eis => Ernst::Blokkerend,
        Gewicht::Voornemen => Ernst::Waarschuwing,
        Gewicht::Wens | Gewicht::Norm => Ernst::Aandacht,
    };
    let (been, reikwijdte) = (Been::Sturing, Reikwijdte::Stad);
    Eis { id, titel, been, reikwijdte, ernst, bron, normen: &[], oorzaken: &[], toets: afgevinkt }
}

const fn bron(document: &'static str, plaats: &'static str, citaat: &'static str, gewicht: Gewicht) -> Bronplaats {
    Bronplaats { document, plaats, citaat, gewicht }
}

fn afgevinkt(toets: &mut Toets<'_, '_>) {
    let eis = toets.eis();
    let Some(rij) = toets.stand.plan.eisen_af.iter().find(|rij| rij.eis.as_str() == eis.id) else {
        return toets.nog_niet(Plaats::Stad, Ontbreekt::Verantwoording);
    };
    let leeg = |tekst: &str| tekst.trim().is_empty();
    let (bewijs, eigenaar) = (leeg(&rij.bewijs), leeg(&rij.eigenaar));
    let (ernst, wat) = match (rij.af, leeg(&rij.hoe)) {
        (false, true) => (eis.ernst, Feit::NietAf),
        (false, false) => (eis.ernst.min(Ernst::Waarschuwing), Feit::InDeMaak),
        (true, _) if bewijs || eigenaar => {
            (eis.ernst.min(Ernst::Waarschuwing), Feit::ZonderBewijs { bewijs, eigenaar })
        }
        (true, _) => return toets.voldoet(Plaats::Stad),
    };
    toets.vind_met(ernst, Plaats::Stad, Over::Plaats, Maat::afwezig(Eenheid::Afvinken), feit(wat));
}

pub(super) static EISEN: &[&Eis] = &[
    &eis(
        "AF-1",
        "een klachtenregeling",
        bron(
            "S2",
            "Klachtenregeling/geschilbeslechting",
            "De partij die de opdracht krijgt dient te beschikken over een klachtenregeling",
            Gewicht::Eis,
        ),
    ),
    &eis(
        "AF-2",
        "elk jaar verslag van de klachten",
        bron(
            "S2",
            "Klachtenregeling/geschilbeslechting",
            "dat de partij die de opdracht krijgt jaarlijks rapporteert aan de gemeente over het aantal klachten en de \
             afhandeling ervan",
            Gewicht::Voornemen,
        ),
    ),
    &eis(
        "AF-3",
        "wijzen op onafhankelijke cliëntondersteuning",
        bron(
            "S2",
            "Onafhankelijke cliëntondersteuning",
            "dat het buurtteam inwoners informeert over de beschikbaarheid van onafhankelijke cliëntondersteuning",
            Gewicht::Voornemen,
        ),
    ),
    &eis(
        "AF-4",
        "1 gezin, 1 plan, 1 contactpersoon",
        bron("S2", "Leidende Principes", "1 gezin, 1 plan, 1 contactpersoon", Gewicht::Eis),
    ),
    &eis(
        "AF-5",
        "de omgekeerde toets",
        bron(
            "S2",
            "De inwoner centraal",
            "Een belangrijk hulpmiddel hierbij is de omgekeerde toets",
            Gewicht::Voornemen,
        ),
    ),
    &eis(
        "AF-6",
        "de lichte toets",
        bron(
            "S2",
            "bijlage 7, Kosten",
            "Door een lichte toets (doelgroepbereik) in te voeren, kunnen we ervoor zorgen dat de algemene voorziening \
             toegankelijk blijft voor degenen die het echt nodig hebben",
            Gewicht::Voornemen,
        ),
    ),
    &eis(
        "AF-7",
        "het wettelijke cliëntervaringsonderzoek",
        bron("S1", "vraag 4", "Voldoe aan de wettelijke verplichtingen voor cliëntervaringsonderzoek.", Gewicht::Wens),
    ),
    &eis(
        "AF-8",
        "de verplichte gegevens voor CBS en accountant",
        bron(
            "S0",
            "vraag 67; ook vraag 65 en 94",
            "Er zijn een aantal data die het samenwerkingsverband verplicht moet aanleveren voor onder andere het CBS en de \
             accountant.",
            Gewicht::Eis,
        ),
    ),
    &eis(
        "AF-9",
        "één herkenbaar gezicht",
        bron("S3", "Vanuit de aanbieder", "Werk met één herkenbaar gezicht voor inwoners en gezinnen.", Gewicht::Wens),
    ),
];
