//! The number by which the state knows a person, in the texts of a plan: they have no place there.

use crate::plan::deel::langs::langs;
use crate::plan::deel::{Blik, Deel};
use crate::plan::{Herkomst, Pad, Plan};

/// The ways to the texts in which such a number stands, in the order of the plan. Most plans have none, and are walked
/// through without keeping the way.
pub(super) fn teksten_met_bsn(plan: &Plan) -> Vec<Pad> {
    let mut uit = Vec::new();
    if komt_voor(plan) {
        langs(plan, &mut |plek| {
            if tekst(&plek.deel.blik()).is_some_and(heeft_bsn) {
                uit.push(plek.pad());
            }
        });
    }
    uit
}

/// True where such a number stands anywhere in a part of a plan.
fn komt_voor(deel: &dyn Deel) -> bool {
    let blik = deel.blik();
    match blik {
        Blik::Groep(groep) => {
            let mut gevonden = false;
            groep.langs(&mut |_, deel| gevonden = gevonden || komt_voor(deel));
            gevonden
        }
        Blik::Rijen(rijen) => (0..rijen.aantal()).filter_map(|rij| rijen.rij(rij)).any(komt_voor),
        Blik::Kaart(kaart) => kaart.values().any(|cijfer| komt_voor(cijfer)),
        blik => tekst(&blik).is_some_and(heeft_bsn),
    }
}

/// The text of a part that is free to write.
fn tekst<'a>(blik: &Blik<'a>) -> Option<&'a str> {
    match *blik {
        Blik::Tekst(tekst) => Some(tekst),
        Blik::Cijfer(cijfer) => cijfer.toelichting,
        Blik::Herkomst(Herkomst { toelichting, .. }) => Some(toelichting.as_str()),
        Blik::Niets
        | Blik::Code(_)
        | Blik::Ja(_)
        | Blik::Geheel(_)
        | Blik::Telling(_)
        | Blik::Getal(_)
        | Blik::Datum(_)
        | Blik::Punt(_)
        | Blik::Omtrek(_)
        | Blik::Waar(_)
        | Blik::Zet(_)
        | Blik::Groep(_)
        | Blik::Rijen(_)
        | Blik::Kaart(_) => None,
    }
}

/// True when a text has a number of nine digits that passes the elfproef of a burgerservicenummer. Points and spaces between
/// the digits are passed over, as people write it; a tenth digit makes it another number.
fn heeft_bsn(tekst: &str) -> bool {
    if tekst.bytes().filter(u8::is_ascii_digit).count() < 9 {
        return false;
    }
    let mut cijfers: Vec<u32> = Vec::new();
    let mut gevonden = false;
    let mut sluit = |cijfers: &mut Vec<u32>| {
        gevonden |= elfproef(cijfers);
        cijfers.clear();
    };
    let tekens: Vec<char> = tekst.chars().collect();
    for (plaats, teken) in tekens.iter().enumerate() {
        let tussen = matches!(teken, '.' | ' ') && tekens.get(plaats + 1).is_some_and(char::is_ascii_digit);
        match teken.to_digit(10) {
            Some(cijfer) => cijfers.push(cijfer),
            None if tussen && !cijfers.is_empty() => {}
            None => sluit(&mut cijfers),
        }
    }
    sluit(&mut cijfers);
    gevonden
}

/// The elfproef: nine digits, weighed 9 to 2 and the last −1, add up to a multiple of eleven that is not nought.
fn elfproef(cijfers: &[u32]) -> bool {
    let [begin @ .., laatste] = cijfers else { return false };
    if begin.len() != 8 {
        return false;
    }
    let som: u32 = begin.iter().zip((2..=9).rev()).map(|(cijfer, gewicht)| cijfer * gewicht).sum();
    som > 0 && som % 11 == *laatste
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_digits_that_pass_the_elfproef_are_found_however_they_are_written() {
        for tekst in ["111222333", "bsn 123456782.", "(123.456.782)", "123 456 782", "9: 111222333"] {
            assert!(heeft_bsn(tekst), "{tekst}");
        }
        for tekst in ["111222334", "1112223330", "000000000", "€ 35.070.000", "in 2027 en 2028", "", "123456789"] {
            assert!(!heeft_bsn(tekst), "{tekst}");
        }
    }
}
