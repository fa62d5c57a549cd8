//! The number by which the state knows a person: it has no place in a plan, nor in what is read into one.

/// True when a text has a number of nine digits that passes the elfproef of a burgerservicenummer. Points and spaces between
/// the digits are passed over, as people write it; a tenth digit makes it another number.
pub fn heeft_bsn(tekst: &str) -> bool {
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
