//! Amounts with their unit, and how far a measure is from what it must be.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte, fte_getal};
use super::getal;
use super::getoond::{self, Getoond, Grens};
use crate::calc::huisvesting::hele_werkplekken as heel;
use crate::dekking::{Eenheid, Kant, Maat};

/// An amount with its unit: “6 buurtteams”, “95 %”, “€ 1.000”.
pub fn bedrag(waarde: Decimal, eenheid: Eenheid) -> String {
    match eenheid {
        Eenheid::Fte if waarde > Decimal::ZERO && getal::rond(waarde, 2).is_zero() => "minder dan 0,01 fte".to_owned(),
        Eenheid::Fte => fte(waarde),
        Eenheid::Uur => getal::uren_heel(waarde),
        Eenheid::Euro if waarde > Decimal::ZERO && waarde < Decimal::ONE => "minder dan € 1".to_owned(),
        Eenheid::Euro => getal::euro(waarde),
        Eenheid::EuroPerFte => format!("{} per fte", getal::euro(waarde)),
        Eenheid::EuroPerWerkplek => format!("{} per werkplek", getal::euro(waarde)),
        Eenheid::Procent => percentage(waarde),
        Eenheid::Meter => format!("{} m", getal::geheel(waarde)),
        Eenheid::Jaar => format!("{} jaar", getal::volledig(waarde)),
        _ => aantal(waarde, woord(Decimal::ONE, eenheid), woord(Decimal::TWO, eenheid)),
    }
}

/// The unit of an amount, as a file gives it beside a number.
pub fn woord(waarde: Decimal, eenheid: Eenheid) -> &'static str {
    let (een, meer) = match eenheid {
        Eenheid::Buurtteam => ("buurtteam", "buurtteams"),
        Eenheid::Wijk => ("wijk", "wijken"),
        Eenheid::Domein => ("domein", "domeinen"),
        Eenheid::Fte => ("fte", "fte"),
        Eenheid::Uur => ("uur", "uur"),
        Eenheid::Euro => ("euro", "euro"),
        Eenheid::Procent => ("procent", "procent"),
        Eenheid::Inwoner => ("inwoner", "inwoners"),
        Eenheid::Werkplek => ("werkplek", "werkplekken"),
        Eenheid::Spreekkamer => ("spreekkamer", "spreekkamers"),
        Eenheid::Groepsruimte => ("groepsruimte", "groepsruimten"),
        Eenheid::WerkplekPerFte => ("werkplek per fte", "werkplekken per fte"),
        Eenheid::Locatie => ("locatie", "locaties"),
        Eenheid::Meter => ("meter", "meter"),
        Eenheid::Dag => ("dag", "dagen"),
        Eenheid::Dagdeel => ("dagdeel", "dagdelen"),
        Eenheid::Avond => ("avond", "avonden"),
        Eenheid::UurPerWeek => ("uur per week", "uur per week"),
        Eenheid::EuroPerWerkplek => ("euro per werkplek", "euro per werkplek"),
        Eenheid::Kanaal => ("kanaal", "kanalen"),
        Eenheid::Buurt => ("buurt", "buurten"),
        Eenheid::Voorwaarde => ("voorwaarde", "voorwaarden"),
        Eenheid::Risico => ("beheerd risico", "beheerde risico's"),
        Eenheid::Afvinken => ("eis afgevinkt", "eisen afgevinkt"),
        Eenheid::Tekst => ("tekst", "teksten"),
        Eenheid::Meetvraag => ("vraag beantwoord", "vragen beantwoord"),
        Eenheid::Week => ("week", "weken"),
        Eenheid::Maand => ("maand", "maanden"),
        Eenheid::Jaar | Eenheid::Planjaar => ("jaar", "jaar"),
        Eenheid::Detachering => ("detachering", "detacheringen"),
        Eenheid::Bezettingsregel => ("bezettingsregel", "bezettingsregels"),
        Eenheid::Correctie => ("correctie", "correcties"),
        Eenheid::Cijfer => ("cijfer", "cijfers"),
        Eenheid::Voorziening => ("voorziening", "voorzieningen"),
        Eenheid::Meting => ("wijk niet gemeten", "wijken niet gemeten"),
        Eenheid::Vraag => ("eenheid vraag", "eenheden vraag"),
        Eenheid::FtePlus => ("fte plus", "fte plus"),
        Eenheid::EuroPerFte => ("euro per fte", "euro per fte"),
        Eenheid::Werktijd => ("gelijke werktijd", "gelijke werktijden"),
        Eenheid::Samenwerkingsverband => ("samenwerkingsverband", "samenwerkingsverbanden"),
        Eenheid::Positie => ("positie", "posities"),
        Eenheid::Penvoerder => ("penvoerder", "penvoerders"),
        Eenheid::Hoofdaanbieder => ("hoofdaanbieder", "hoofdaanbieders"),
        Eenheid::Combinatielid => ("combinatielid", "combinatieleden"),
        Eenheid::Onderaannemer => ("onderaannemer", "onderaannemers"),
        Eenheid::Vorm => ("vorm", "vormen"),
        Eenheid::Aanbieder => ("aanbieder", "aanbieders"),
        Eenheid::Achtergrond => ("achtergrond", "achtergronden"),
        Eenheid::Scenario => ("scenario", "scenario's"),
        Eenheid::Merk => ("merk", "merken"),
        Eenheid::Taak => ("taak", "taken"),
        Eenheid::Referentie => ("referentie", "referenties"),
        Eenheid::Persoon => ("mens", "mensen"),
        Eenheid::Functie => ("functie", "functies"),
        Eenheid::Organisatie => ("organisatie", "organisaties"),
        Eenheid::KleinAantal => ("klein aantal", "kleine aantallen"),
    };
    if waarde == Decimal::ONE { een } else { meer }
}

/// What there is against what there must be: “is 62 %, moet minstens 90 % zijn”.
pub fn is_en_moet(maat: &Maat) -> String {
    let decimalen = match maat.eenheid {
        Eenheid::Fte
        | Eenheid::FtePlus
        | Eenheid::Procent
        | Eenheid::Vraag
        | Eenheid::WerkplekPerFte
        | Eenheid::Spreekkamer
        | Eenheid::Groepsruimte => 1,
        _ => 0,
    };
    let (is, moet, net) = getoond::is_en_moet(maat.is, maat.moet, decimalen);
    let bedrag = |getoond: Getoond| {
        let getal = getoond.kort(0);
        match maat.eenheid {
            Eenheid::Euro => format!("€ {getal}"),
            Eenheid::EuroPerFte => format!("€ {getal} per fte"),
            Eenheid::EuroPerWerkplek => format!("€ {getal} per werkplek"),
            Eenheid::Procent => format!("{getal} %"),
            Eenheid::Meter => format!("{getal} m"),
            eenheid => format!("{getal} {}", woord(getoond.waarde, eenheid)),
        }
    };
    let kant = match maat.kant {
        Kant::Minstens => "minstens ",
        Kant::Hoogstens => "hoogstens ",
        Kant::Precies => "",
    };
    let slot = match maat.kant {
        Kant::Hoogstens if net && maat.is > maat.moet => " (net te veel)",
        Kant::Minstens if net && maat.is < maat.moet => getoond::NET_NIET,
        Kant::Precies if net => " (net niet gelijk)",
        _ => "",
    };
    format!("is {}, moet {kant}{} zijn{slot}", bedrag(is), bedrag(moet))
}

/// How far a measure is from what it must be: “0,6 fte te kort”, “1 wijk te veel”.
pub fn tekort(maat: &Maat) -> String {
    let hoeveel = maat.tekort();
    match (maat.eenheid, maat.kant) {
        (Eenheid::Domein, _) => "het domein ontbreekt".to_owned(),
        (Eenheid::Correctie, _) => "de correcties tellen niet mee".to_owned(),
        (Eenheid::Detachering, _) => "een einddatum ontbreekt".to_owned(),
        (Eenheid::Cijfer, _) if hoeveel == Decimal::ONE => "1 cijfer ontbreekt".to_owned(),
        (Eenheid::Cijfer, _) => format!("{} ontbreken", bedrag(hoeveel, Eenheid::Cijfer)),
        (Eenheid::Afvinken, _) => "nog niet afgevinkt".to_owned(),
        (Eenheid::Meetvraag, _) => format!("{} niet beantwoord", aantal(hoeveel, "vraag", "vragen")),
        (Eenheid::Merk, _) => "het merk ontbreekt".to_owned(),
        (Eenheid::KleinAantal, _) => format!("{} herleidbaar", bedrag(hoeveel, Eenheid::KleinAantal)),
        (Eenheid::Voorziening, Kant::Hoogstens) => {
            format!("van {} is de vraag niet bekend", bedrag(hoeveel, Eenheid::Voorziening))
        }
        (Eenheid::Meting, _) => format!("in {}", bedrag(hoeveel, Eenheid::Meting)),
        (Eenheid::Vraag, _) => format!("{} eenheden niet verdeeld", getoond::rond(hoeveel, 1).kort(0)),
        (Eenheid::FtePlus, _) => format!("{} fte plus niet verdeeld", fte_getal(hoeveel)),
        (Eenheid::Werktijd, _) => "een andere werktijd".to_owned(),
        (Eenheid::Planjaar, _) => format!("{} zonder cijfer", bedrag(hoeveel, Eenheid::Planjaar)),
        (Eenheid::Inwoner, _) => format!("voor {} te ver", bedrag(hoeveel, Eenheid::Inwoner)),
        (Eenheid::Dag, Kant::Minstens) => format!("{} te kort", bedrag(hoeveel, Eenheid::Dag)),
        (Eenheid::Dag, _) => format!("{} te lang", bedrag(hoeveel, Eenheid::Dag)),
        (Eenheid::Procent, Kant::Minstens) => format!("{} procentpunt te laag", getoond::rond(hoeveel, 2).kort(0)),
        (Eenheid::Procent, _) => format!("{} procentpunt te hoog", getoond::rond(hoeveel, 2).kort(0)),
        (Eenheid::Fte, Kant::Precies) => format!("{} fte verschil", fte_getal(hoeveel)),
        (Eenheid::Uur, _) => format!("{} uur te kort", getal::uren_heel(hoeveel)),
        (Eenheid::Fte | Eenheid::Euro, Kant::Minstens) => format!("{} te kort", bedrag(hoeveel, maat.eenheid)),
        // Half a room is none.
        (eenheid @ (Eenheid::Spreekkamer | Eenheid::Groepsruimte), _) => {
            format!("{} te weinig", bedrag(heel(hoeveel), eenheid))
        }
        (eenheid, Kant::Minstens) => format!("{} te weinig", bedrag(hoeveel, eenheid)),
        (eenheid, Kant::Hoogstens | Kant::Precies) => format!("{} te veel", bedrag(hoeveel, eenheid)),
    }
}

/// A share of a whole, with at most one decimal.
pub fn percentage(waarde: Decimal) -> String {
    let rond = getal::rond(waarde, 1).normalize();
    getal::procent(rond, rond.scale())
}

/// A share that must be `norm` at least, with as many decimals as tell whether it is.
pub fn percentage_naast(waarde: Decimal, norm: Decimal) -> String {
    let grenzen = [Grens::Minstens(norm)];
    let getoond = getoond::naast(waarde, 1, &grenzen).map(|getoond| getoond.kort(0));
    format!("{} %", getoond.unwrap_or_else(|| getoond::getoetst(waarde, 1, &grenzen)))
}
