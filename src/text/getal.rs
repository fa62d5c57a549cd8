//! Numbers as the Dutch write them, out and in. No other place formats a number or reads one that a person typed;
//! plan files have their own form ([`crate::plan::exact`]).
//!
//! Thousands are set apart by a point, decimals by a comma, a minus is the ASCII `-`, and rounding is half away from
//! zero. What does not exist or cannot be reached is a [`STREEP`].

use rust_decimal::Decimal;
use thiserror::Error;

use crate::plan::exact::{self, DECIMALEN, GROOTSTE};

/// Stands where there is no number.
pub const STREEP: &str = "–";

/// Most decimals that a [`Decimal`] has; no form shows more.
const MEESTE: u32 = 28;

pub use crate::calc::afronding::halverwege as rond;

/// `1.234,56`: rounded to `decimalen`, at most 28, all of them shown.
pub fn getal(waarde: Decimal, decimalen: u32) -> String {
    let decimalen = decimalen.min(MEESTE);
    let rond = rond(waarde, decimalen);
    let schaal = rond.scale();
    let cijfers = format!("{:0>breedte$}", rond.mantissa().unsigned_abs(), breedte = schaal as usize + 1);
    let (geheel, breuk) = cijfers.split_at(cijfers.len() - schaal as usize);
    let min = if rond.is_sign_negative() && !rond.is_zero() { "-" } else { "" };
    let geheel = duizendtallen(geheel);
    if decimalen == 0 { format!("{min}{geheel}") } else { format!("{min}{geheel},{breuk:0<0$}", decimalen as usize) }
}

/// `1.235`: rounded to a whole number.
pub fn geheel(waarde: Decimal) -> String {
    getal(waarde, 0)
}

/// `1.234,5`: every decimal that a figure of a plan has and no more, as it stands in a field to be changed; [`lees`]
/// reads it back the same.
pub fn volledig(waarde: Decimal) -> String {
    let waarde = rond(waarde, DECIMALEN);
    getal(waarde, waarde.normalize().scale())
}

/// `+0,6`, `-0,4` or `0,0`: a difference, with its sign.
pub fn verschil(waarde: Decimal, decimalen: u32) -> String {
    let tekst = getal(waarde, decimalen);
    if rond(waarde, decimalen) > Decimal::ZERO { format!("+{tekst}") } else { tekst }
}

/// `0,6 fte`.
pub fn fte(waarde: Decimal) -> String {
    format!("{} fte", getal(waarde, 1))
}

/// `1.509 uur`.
pub fn uren(waarde: Decimal, decimalen: u32) -> String {
    format!("{} uur", getal(waarde, decimalen))
}

/// `1.509`: whole hours without their unit; what is less than one but not nothing is said so.
pub fn uren_heel(waarde: Decimal) -> String {
    let weinig = waarde > Decimal::ZERO && rond(waarde, 0).is_zero();
    if weinig { "minder dan 1".to_owned() } else { geheel(waarde) }
}

/// `€ 1.234`.
pub fn euro(waarde: Decimal) -> String {
    format!("€ {}", geheel(waarde))
}

/// `€ 1.234,50`.
pub fn euro_cent(waarde: Decimal) -> String {
    format!("€ {}", getal(waarde, 2))
}

/// `€ 35,1 mln`, from an amount in euro.
pub fn euro_miljoen(waarde: Decimal) -> String {
    let miljoen = waarde.checked_div(Decimal::from(1_000_000)).unwrap_or_default();
    format!("€ {} mln", getal(miljoen, 1))
}

/// `12,5 %`, from a number of percents.
pub fn procent(waarde: Decimal, decimalen: u32) -> String {
    format!("{} %", getal(waarde, decimalen))
}

/// `0,97`: a ratio.
pub fn verhouding(waarde: Decimal) -> String {
    getal(waarde, 2)
}

/// `820 m`, and from one kilometre on `1,2 km`; a [`STREEP`] where there is no distance.
pub fn meter(afstand: f64) -> String {
    match Decimal::try_from(afstand) {
        Ok(m) if rond(m, 0).abs() < Decimal::ONE_THOUSAND => format!("{} m", geheel(m)),
        Ok(m) => format!("{} km", getal(m.checked_div(Decimal::ONE_THOUSAND).unwrap_or_default(), 1)),
        Err(_) => STREEP.to_owned(),
    }
}

/// A measure or chance that is no exact decimal, as [`getal`]; a [`STREEP`] where it is not a number or beyond the
/// range of [`Decimal`].
pub fn meting(waarde: f64, decimalen: u32) -> String {
    Decimal::try_from(waarde).map_or_else(|_| STREEP.to_owned(), |w| getal(w, decimalen))
}

/// `2028`: a year has no thousands.
pub fn jaar(jaar: u16) -> String {
    jaar.to_string()
}

/// `1234,56`: every decimal, for a file that a Dutch spreadsheet opens.
pub fn csv(waarde: Decimal) -> String {
    csv_internationaal(waarde).replace('.', ",")
}

/// `1234.56`: every decimal, for a file that a program reads.
pub fn csv_internationaal(waarde: Decimal) -> String {
    exact::schrijf(waarde)
}

fn duizendtallen(cijfers: &str) -> String {
    let mut uit = String::with_capacity(cijfers.len() + cijfers.len() / 3);
    for (i, cijfer) in cijfers.chars().enumerate() {
        if i > 0 && (cijfers.len() - i).is_multiple_of(3) {
            uit.push('.');
        }
        uit.push(cijfer);
    }
    uit
}

/// Why a text is not read as a number; shown as what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Leesfout {
    /// Nothing there.
    #[error("er staat niets; schrijf een getal, zoals 1.234,5")]
    Leeg,
    /// No number at all.
    #[error("“{0}” is geen getal; schrijf cijfers met een komma voor de decimalen, zoals 1.234,5")]
    GeenGetal(String),
    /// A point before three digits that does not set thousands apart.
    #[error("“{0}” kan op twee manieren gelezen worden; schrijf een komma voor de decimalen, zoals 0,125")]
    Dubbelzinnig(String),
    /// Points that do not stand before every three digits.
    #[error("in “{0}” staan de punten niet om de drie cijfers; schrijf 1.234.567,8 of laat de punten weg")]
    Duizendtallen(String),
    /// A comma before a point.
    #[error(
        "in “{0}” zijn punt en komma verwisseld; schrijf de punt voor duizendtallen, de komma voor decimalen: 1.234,5"
    )]
    PuntNaKomma(String),
    /// More decimals than a plan holds.
    #[error("“{0}” heeft meer dan {DECIMALEN} decimalen; rond het getal af")]
    TeVeelDecimalen(String),
    /// Larger than a plan holds.
    #[error("“{0}” is groter dan één biljoen; zulke getallen rekent wijkplan niet")]
    TeGroot(String),
}

/// Reads a number that a person typed: `1,6`, `1.234,56`, `-0,5`, `12`, with blanks around it, and with `€` before it
/// or `€`, `%`, `fte` or `uur` after it. The unit is dropped: `12,5 %` is 12,5.
///
/// A point sets thousands apart, so `1.600` is sixteen hundred. A single point is read as a decimal comma where it can
/// be nothing else, as in `1.6` and `1.65`; before exactly three digits it never is. Nothing else is guessed. The
/// bounds are those of a plan file: at most 10¹² either way, at most nine decimals.
pub fn lees(tekst: &str) -> Result<Decimal, Leesfout> {
    let kaal = zonder_eenheid(tekst.trim());
    if kaal.is_empty() {
        return Err(if tekst.trim().is_empty() { Leesfout::Leeg } else { Leesfout::GeenGetal(aanhaling(tekst)) });
    }
    let (min, cijfers) = match kaal.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, kaal.strip_prefix('+').unwrap_or(kaal)),
    };
    let (geheel, breuk) = splits(cijfers).map_err(|reden| reden(aanhaling(tekst)))?;
    let breuk = breuk.trim_end_matches('0');
    if breuk.len() > DECIMALEN as usize {
        return Err(Leesfout::TeVeelDecimalen(aanhaling(tekst)));
    }
    // The only way to fail here is too many digits, as both parts are digits only.
    let waarde = Decimal::from_str_exact(&format!("{geheel}.{breuk}0"))
        .ok()
        .filter(|waarde| *waarde <= Decimal::from(GROOTSTE))
        .ok_or_else(|| Leesfout::TeGroot(aanhaling(tekst)))?
        .normalize();
    Ok(if min && !waarde.is_zero() { -waarde } else { waarde })
}

fn zonder_eenheid(tekst: &str) -> &str {
    if let Some(rest) = tekst.strip_prefix('€') {
        return rest.trim_start();
    }
    let einde = ["€", "%", "fte", "uur"].iter().find_map(|eenheid| {
        let (voor, na) = tekst.split_at_checked(tekst.len().checked_sub(eenheid.len())?)?;
        na.eq_ignore_ascii_case(eenheid).then_some(voor)
    });
    einde.unwrap_or(tekst).trim_end()
}

/// What is wrong, still without the text to repeat.
type Reden = fn(String) -> Leesfout;

/// The digits before and after the decimal sign, both without any other sign.
fn splits(cijfers: &str) -> Result<(String, &str), Reden> {
    let is_cijfers = |deel: &str| !deel.is_empty() && deel.bytes().all(|b| b.is_ascii_digit());
    let (geheel, breuk) = match cijfers.split_once(',') {
        Some((_, breuk)) if breuk.contains('.') => return Err(Leesfout::PuntNaKomma),
        Some((geheel, breuk)) => (geheel, Some(breuk)),
        None => (cijfers, None),
    };
    let groepen: Vec<&str> = geheel.split('.').collect();
    if !groepen.iter().copied().chain(breuk).all(is_cijfers) {
        return Err(Leesfout::GeenGetal);
    }
    let om_de_drie =
        || groepen[0].len() <= 3 && !groepen[0].starts_with('0') && groepen[1..].iter().all(|g| g.len() == 3);
    match (groepen.as_slice(), breuk) {
        ([geheel], breuk) => Ok(((*geheel).to_owned(), breuk.unwrap_or(""))),
        ([geheel, decimalen], None) if decimalen.len() != 3 => Ok(((*geheel).to_owned(), decimalen)),
        (_, breuk) if om_de_drie() => Ok((groepen.concat(), breuk.unwrap_or(""))),
        ([_, _], None) => Err(Leesfout::Dubbelzinnig),
        _ => Err(Leesfout::Duizendtallen),
    }
}

/// A typed text as a message can repeat it: short, and without control characters that a terminal would obey.
fn aanhaling(tekst: &str) -> String {
    const LANGSTE: usize = 30;
    let mut tekens = tekst.trim().chars().map(|teken| if teken.is_control() { '\u{fffd}' } else { teken });
    let mut kort: String = tekens.by_ref().take(LANGSTE).collect();
    if tekens.next().is_some() {
        kort.push('…');
    }
    kort
}

#[cfg(test)]
mod tests;
