//! How each kind of figure is told: what it is, its unit, and a value. One row a kind; its bounds stand in `plan::grens`.

use rust_decimal::Decimal;

use super::aantal::fte_getal;
use super::getal;
use crate::plan::grens::Getalsoort;

/// How a kind of figure is told.
#[derive(Debug, Clone, Copy)]
pub struct Woorden {
    /// What it is, with its article.
    pub wat: &'static str,
    /// What stands behind it where it is filled in; nothing where the name of its field says what it counts.
    pub eenheid: &'static str,
    /// A value with its unit, where the name of its field does not say that already.
    pub vorm: fn(Decimal) -> String,
}

const fn rij(wat: &'static str, eenheid: &'static str, vorm: fn(Decimal) -> String) -> Woorden {
    Woorden { wat, eenheid, vorm }
}

/// The row of a kind of figure.
pub fn woorden(soort: Getalsoort) -> Woorden {
    use Getalsoort as G;
    match soort {
        G::Aantal => rij("een aantal", "", getal::volledig),
        G::Procent => rij("een percentage", "%", |w| format!("{} %", getal::volledig(w))),
        G::Groei => {
            rij("een groei in procenten per jaar", "% per jaar", |w| format!("{} % per jaar", getal::volledig(w)))
        }
        G::Volume => rij("een vraag per jaar", "", getal::volledig),
        G::PerDuizend => rij("een aantal per 1.000", "", getal::volledig),
        G::UrenPerEenheid => rij("een aantal uren per eenheid", "uur", getal::volledig),
        G::Groepsgrootte => rij("een groepsgrootte", "", getal::volledig),
        G::Bijeenkomsten => rij("een aantal bijeenkomsten", "", getal::volledig),
        G::Fte => rij("een aantal fte", "fte", |w| format!("{} fte", fte_getal(w))),
        G::FtePerDuizend => rij("een aantal fte per 1.000", "fte", getal::volledig),
        G::Correctie => rij("een correctie in fte", "fte", |w| format!("{} fte", getal::verschil(w, 1))),
        G::EuroPerFte => rij("een bedrag per fte", "euro", getal::euro),
        G::EuroPerWerkplek => rij("een bedrag per werkplek", "euro", getal::euro),
        G::Euro => rij("een bedrag per jaar", "euro", getal::euro),
        G::EuroEenmalig => rij("een bedrag", "euro", getal::euro),
        G::Meter => rij("een afstand in meters", "m", |w| format!("{} m", getal::volledig(w))),
        G::MeterPerMinuut => rij("een looptempo", "m per minuut", |w| format!("{} m per minuut", getal::volledig(w))),
        G::Omwegfactor => rij("een omwegfactor", "", getal::volledig),
        G::WerkplekkenPerFte => rij("een aantal werkplekken per fte", "", getal::volledig),
        G::Plekken => rij("een aantal werkplekken of ruimten", "", getal::volledig),
        G::Teams => rij("een aantal teams", "", getal::volledig),
        G::Contracturen => rij("een aantal contracturen per jaar", "uur", getal::volledig),
        G::Werkdag => rij("een werkdag in uren", "uur", getal::volledig),
        G::UrenPerDag => rij("een aantal uren per dag", "uur", getal::volledig),
        G::UrenPerWeek => rij("een aantal uren per week", "uur", getal::volledig),
        G::Weken => rij("een aantal weken per jaar", "weken", getal::volledig),
        G::UrenPerJaar => rij("een aantal uren per jaar", "uur", getal::volledig),
        G::Uren => rij("een aantal uren", "uur", getal::volledig),
        G::Personen => rij("een aantal personen", "", getal::volledig),
        G::Maat => rij("deze maat", "", getal::volledig),
    }
}
