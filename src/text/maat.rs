//! [`Maat`]: in what a typed number is counted. A number that says another unit is not taken for this one, and one that can
//! be read in two ways is asked about.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::getal::{self, lees};
use crate::plan::grens::Getalsoort;

/// In what a number is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Maat {
    /// Full-time equivalents.
    Fte,
    /// Hours.
    Uur,
    /// Percents.
    Procent,
    /// Euro.
    Euro,
    /// Metres.
    Meter,
    /// What its own name says; seldom a thousand of them when `weinig`.
    Stuks {
        /// True where a thousand is unlikely.
        weinig: bool,
    },
}

/// The units that are known, each with what it counts.
const EENHEDEN: [(&str, Maat); 18] = [
    ("fte", Maat::Fte),
    ("fte's", Maat::Fte),
    ("uur", Maat::Uur),
    ("uren", Maat::Uur),
    ("u", Maat::Uur),
    ("uur per week", Maat::Uur),
    ("u/w", Maat::Uur),
    ("uur/week", Maat::Uur),
    ("%", Maat::Procent),
    ("procent", Maat::Procent),
    ("€", Maat::Euro),
    ("euro", Maat::Euro),
    ("eur", Maat::Euro),
    ("m", Maat::Meter),
    ("meter", Maat::Meter),
    ("km", Maat::Meter),
    ("werkplekken", Maat::Stuks { weinig: true }),
    ("personen", Maat::Stuks { weinig: false }),
];

/// What stands for more than one euro.
const VEELVOUDEN: [(&str, u32); 6] =
    [("mln", 1_000_000), ("miljoen", 1_000_000), ("m€", 1_000_000), ("k", 1_000), ("k€", 1_000), ("duizend", 1_000)];

/// Hours of a full working week, for an example.
const WEEK: u32 = 36;

impl Maat {
    /// That of a kind of figure.
    pub const fn van(soort: Getalsoort) -> Self {
        use Getalsoort as G;
        match soort {
            G::Fte | G::FtePerDuizend | G::Correctie => Self::Fte,
            G::UrenPerEenheid
            | G::Contracturen
            | G::Werkdag
            | G::UrenPerDag
            | G::UrenPerWeek
            | G::UrenPerJaar
            | G::Uren => Self::Uur,
            G::Procent | G::Groei => Self::Procent,
            G::EuroPerFte | G::EuroPerWerkplek | G::Euro | G::EuroEenmalig => Self::Euro,
            G::Meter => Self::Meter,
            G::PerDuizend
            | G::Groepsgrootte
            | G::Bijeenkomsten
            | G::MeterPerMinuut
            | G::Omwegfactor
            | G::WerkplekkenPerFte
            | G::Plekken
            | G::Teams
            | G::Weken => Self::Stuks { weinig: true },
            G::Aantal | G::Volume | G::Personen | G::Maat => Self::Stuks { weinig: false },
        }
    }

    const fn woord(self) -> &'static str {
        match self {
            Self::Fte => "fte",
            Self::Uur => "uren",
            Self::Procent => "procenten",
            Self::Euro => "euro's",
            Self::Meter => "meters",
            Self::Stuks { .. } => "aantallen",
        }
    }

    /// True where `1.500` is more likely one and a half.
    const fn weinig(self) -> bool {
        matches!(self, Self::Fte | Self::Procent | Self::Stuks { weinig: true })
    }

    /// Reads a number in this unit. What stands there now, `nu`, is taken as it is written.
    ///
    /// # Errors
    /// What is wrong with it and what to type, in a sentence without a full stop.
    pub fn lees(self, tekst: &str, nu: &[Decimal]) -> Result<Decimal, String> {
        if meer_cellen(tekst) {
            return Err(EEN_GETAL.to_owned());
        }
        let (kaal, eenheid) = gesplitst(tekst);
        let woord = eenheid.to_lowercase();
        let keer = VEELVOUDEN.iter().find(|(naam, _)| self == Self::Euro && *naam == woord.trim_end_matches(" euro"));
        if let Some((_, keer)) = keer {
            return lees(kaal).map(|waarde| waarde * Decimal::from(*keer)).map_err(|fout| fout.to_string());
        }
        let bekend = EENHEDEN.iter().find(|(naam, _)| *naam == woord).map(|(_, maat)| *maat);
        let past = match (bekend, self) {
            (None, _) => woord.is_empty(),
            (Some(Self::Stuks { .. }), Self::Stuks { .. }) => true,
            (Some(maat), _) => maat == self && woord != "km",
        };
        if !past {
            // Only what is a number for the rest is told as one in another unit.
            let waarde = lees(kaal).map_err(|_| lees(tekst).err().map_or_else(String::new, |fout| fout.to_string()))?;
            return Err(self.anders(eenheid, bekend, waarde));
        }
        let waarde = lees(kaal).map_err(|fout| fout.to_string())?;
        if self.weinig() && !nu.contains(&waarde) && een_punt(kaal) {
            let klein = kaal.replace('.', ",");
            let klein = lees(&klein).map_or(klein, getal::volledig);
            let groot = kaal.replace('.', "");
            return Err(format!("“{kaal}” kan {klein} of {groot} zijn; typ {klein}, of {groot} zonder punt"));
        }
        Ok(waarde)
    }

    /// Why a number in another unit is not taken, with what it would be here where that can be told.
    fn anders(self, eenheid: &str, bekend: Option<Self>, waarde: Decimal) -> String {
        let hier = self.woord();
        match (self, bekend) {
            (Self::Fte, Some(Self::Uur)) => {
                let fte = waarde.checked_div(Decimal::from(WEEK)).unwrap_or_default();
                let (uur, fte) = (getal::volledig(waarde), getal::volledig(getal::rond(fte, 3)));
                format!("hier staan fte en geen uren; typ zoals {fte} ({uur} van een werkweek van {WEEK} uur)")
            }
            (Self::Meter, Some(Self::Meter)) => {
                let meter = waarde.checked_mul(Decimal::ONE_THOUSAND).map_or_else(String::new, getal::volledig);
                format!("hier staan meters; typ {meter}")
            }
            (_, Some(ander)) => format!("hier staan {hier} en geen {}; typ het getal in {hier}", ander.woord()),
            (_, None) => format!("“{eenheid}” is hier geen eenheid; typ alleen het getal, in {hier}"),
        }
    }
}

/// The number and the unit of a typed text. A sign of the euro may stand before it.
fn gesplitst(tekst: &str) -> (&str, &str) {
    let tekst = tekst.trim();
    if let Some(rest) = tekst.strip_prefix('€') {
        let (kaal, achter) = gesplitst(rest);
        return (kaal, if achter.is_empty() { "€" } else { achter });
    }
    let cijfer = |c: char| c.is_ascii_digit() || ",.+-".contains(c);
    let einde = tekst.rfind(|c: char| c.is_ascii_digit()).map_or(0, |plaats| plaats + 1);
    let (kaal, eenheid) = tekst.split_at(einde);
    // What has no number before its unit is no number.
    if kaal.chars().all(cijfer) && !kaal.is_empty() { (kaal, eenheid.trim()) } else { (tekst, "") }
}

/// One point before three digits, and no comma.
fn een_punt(kaal: &str) -> bool {
    let cijfers = kaal.trim_start_matches(['-', '+']);
    matches!(cijfers.split_once('.'), Some((_, na)) if na.len() == 3 && !na.contains(['.', ',']))
}

/// What is said of more than one number where one is asked.
pub const EEN_GETAL: &str = "hier past één getal en dit zijn er meer; sluit dit met esc en plak ze op het scherm zelf";

/// True when a pasted text is more than one cell.
pub fn meer_cellen(tekst: &str) -> bool {
    cellen(tekst).iter().map(Vec::len).sum::<usize>() > 1
}

/// The cells of a pasted text, as a spreadsheet gives them: a line a row, a tab between two cells. What is behind the last
/// line end is no row.
pub fn cellen(tekst: &str) -> Vec<Vec<&str>> {
    let tekst = tekst.trim_end_matches(['\r', '\n']);
    let regels = tekst.split('\n').flat_map(|regel| regel.trim_end_matches('\r').split('\r'));
    regels.map(|regel| regel.split('\t').map(str::trim).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn a_number_with_another_unit_is_refused_with_the_one_that_belongs_there() {
        for (maat, tekst, zin) in [
            (Maat::Fte, "24 uur", "hier staan fte en geen uren; typ zoals 0,667 (24 van een werkweek van 36 uur)"),
            (Maat::Euro, "35 fte", "hier staan euro's en geen fte; typ het getal in euro's"),
            (Maat::Fte, "€ 35", "hier staan fte en geen euro's; typ het getal in fte"),
            (Maat::Procent, "12 fte", "hier staan procenten en geen fte; typ het getal in procenten"),
            (Maat::Meter, "1,2 km", "hier staan meters; typ 1.200"),
            (Maat::Euro, "5 appels", "“appels” is hier geen eenheid; typ alleen het getal, in euro's"),
            (Maat::Stuks { weinig: true }, "4 uur", "hier staan aantallen en geen uren; typ het getal in aantallen"),
        ] {
            assert_eq!(maat.lees(tekst, &[]), Err(zin.to_owned()), "{tekst}");
        }
        for (maat, tekst, waarde) in [
            (Maat::Fte, "0,8", dec!(0.8)),
            (Maat::Fte, " 0,8 FTE", dec!(0.8)),
            (Maat::Euro, "€ 35.100.000", dec!(35_100_000)),
            (Maat::Euro, "35,1 mln", dec!(35_100_000)),
            (Maat::Euro, "€ 35,1 miljoen", dec!(35_100_000)),
            (Maat::Euro, "250k", dec!(250_000)),
            (Maat::Euro, "-5 euro", dec!(-5)),
            (Maat::Procent, "12,5%", dec!(12.5)),
            (Maat::Uur, "24 uur", dec!(24)),
            (Maat::Stuks { weinig: true }, "12 werkplekken", dec!(12)),
        ] {
            assert_eq!(maat.lees(tekst, &[]), Ok(waarde), "{tekst}");
        }
        assert!(Maat::Fte.lees("twee", &[]).unwrap_err().contains("geen getal"));
        assert!(Maat::Fte.lees("uur", &[]).unwrap_err().contains("geen getal"));
    }

    #[test]
    fn what_can_be_one_and_a_half_or_fifteen_hundred_is_asked() {
        let zin = "“1.500” kan 1,5 of 1500 zijn; typ 1,5, of 1500 zonder punt";
        assert_eq!(Maat::Fte.lees("1.500", &[]), Err(zin.to_owned()));
        assert_eq!(Maat::Fte.lees("1.500 fte", &[]), Err(zin.to_owned()));
        assert_eq!(Maat::Fte.lees("1500", &[]), Ok(dec!(1500)));
        assert_eq!(Maat::Fte.lees("1.500", &[dec!(1500)]), Ok(dec!(1500)), "what stands there already");
        assert_eq!(Maat::Euro.lees("1.500", &[]), Ok(dec!(1500)));
        assert_eq!(Maat::Fte.lees("1.500,5", &[]), Ok(dec!(1500.5)));
    }

    #[test]
    fn two_values_are_not_one_number() {
        for tekst in ["4\n5\n", "4\t5", "4\r\n5\r\n", "4\r5"] {
            assert!(Maat::Fte.lees(tekst, &[]).unwrap_err().contains("hier past één getal"), "{tekst:?}");
        }
        assert_eq!(Maat::Fte.lees("4\r\n", &[]), Ok(dec!(4)));
        assert_eq!(cellen("4\t5\r\n6\t\r\n"), [["4", "5"], ["6", ""]]);
    }
}
