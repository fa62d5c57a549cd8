//! Columns with what is of a person. A file that has one is not read further: nothing of it is kept.

use super::Vel;
use crate::plan::bsn::heeft_bsn;
use crate::plan::kaal::letters;

/// What a column tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persoonsgegeven {
    /// The number by which the state knows a person.
    Bsn,
    /// A name.
    Naam,
    /// A day of birth.
    Geboorte,
    /// A telephone number.
    Telefoon,
    /// An e-mail address.
    Email,
}

/// A column that may not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persoonskolom {
    /// Its heading.
    pub kop: String,
    /// Its place, from 1.
    pub nummer: usize,
    /// What it tells.
    pub wat: Persoonsgegeven,
    /// True when its heading says so; else its cells do.
    pub genoemd: bool,
}

/// What stands in the heading of such a column, without blanks and signs; whole where it is also part of other words.
const KOPPEN: [(Persoonsgegeven, &[&str], &[&str]); 5] = [
    (Persoonsgegeven::Bsn, &["bsn", "burgerservicenummer", "sofinummer"], &["sofi"]),
    (
        Persoonsgegeven::Naam,
        &[
            "voornaam",
            "voornamen",
            "achternaam",
            "voorletter",
            "roepnaam",
            "tussenvoegsel",
            "geslachtsnaam",
            "clientnaam",
            "naamclient",
            "contactpersoon",
            "contactnaam",
            "naambewoner",
            "naaminwoner",
            "naamkind",
            "kindnaam",
        ],
        &["client", "bewoner", "inwoner"],
    ),
    (Persoonsgegeven::Geboorte, &["geboortedat", "geboortedag", "datumgeboorte"], &["geboren"]),
    (Persoonsgegeven::Telefoon, &["telefoon", "mobielnummer"], &["tel", "telnr", "mobiel", "gsm"]),
    (Persoonsgegeven::Email, &["email", "mailadres"], &["mail"]),
];

/// The first column with what is of a person.
pub fn persoonskolom(vel: &Vel) -> Option<Persoonskolom> {
    let kolom = |nummer: usize, wat, genoemd| Persoonskolom {
        kop: vel.koppen[nummer].clone(),
        nummer: nummer + 1,
        wat,
        genoemd,
    };
    let van_kop = |kop: &String| {
        let kop = letters(kop);
        let past = |(_, in_kop, heel): &&(_, &[&str], &[&str])| {
            in_kop.iter().any(|stuk| kop.contains(stuk)) || heel.contains(&kop.as_str())
        };
        KOPPEN.iter().find(past).map(|(wat, ..)| *wat)
    };
    let genoemd = vel.koppen.iter().enumerate().find_map(|(k, kop)| Some(kolom(k, van_kop(kop)?, true)));
    genoemd.or_else(|| (0..vel.koppen.len()).find_map(|k| Some(kolom(k, van_inhoud(vel, k)?, false))))
}

/// What the cells of a column tell. Of nine digits one in eleven passes the elfproef by chance, so half of those in a
/// column must.
fn van_inhoud(vel: &Vel, kolom: usize) -> Option<Persoonsgegeven> {
    let (mut gevuld, mut negen, mut bsn, mut telefoon) = (0_usize, 0_usize, 0_usize, 0_usize);
    for cel in vel.kolom(kolom).filter(|cel| !cel.is_empty()) {
        gevuld += 1;
        if is_email(cel) {
            return Some(Persoonsgegeven::Email);
        }
        let cijfers = cel.bytes().filter(u8::is_ascii_digit).count();
        if cijfers == 9 && is_nummer(cel) {
            negen += 1;
            bsn += usize::from(heeft_bsn(cel));
        }
        telefoon += usize::from((9..=13).contains(&cijfers) && is_telefoon(cel));
    }
    if bsn > 0 && bsn * 2 >= negen {
        return Some(Persoonsgegeven::Bsn);
    }
    (telefoon * 2 > gevuld).then_some(Persoonsgegeven::Telefoon)
}

/// Nine digits, or three groups of three.
fn is_nummer(cel: &str) -> bool {
    let groepen: Vec<&str> = cel.split([' ', '.']).collect();
    let cijfers = |groep: &&str| groep.bytes().all(|b| b.is_ascii_digit());
    groepen.iter().all(cijfers) && (groepen.len() == 1 || groepen.iter().all(|groep| groep.len() == 3))
}

fn is_email(cel: &str) -> bool {
    let heel = |(voor, na): (&str, &str)| {
        let achter = na.split_whitespace().next().unwrap_or_default();
        voor.ends_with(|t: char| t.is_alphanumeric()) && achter.find('.').is_some_and(|punt| punt > 0)
    };
    cel.split_once('@').is_some_and(heel)
}

/// Ten digits that begin with a nought, or those behind the number of the country.
fn is_telefoon(cel: &str) -> bool {
    let kern: String = cel.chars().filter(|t| !matches!(t, ' ' | '-' | '(' | ')')).collect();
    let land = ["+31", "0031"].iter().find_map(|land| kern.strip_prefix(land));
    let cijfers = land.map(|rest| rest.strip_prefix('0').unwrap_or(rest)).or_else(|| kern.strip_prefix('0'));
    cijfers.is_some_and(|c| c.len() == 9 && c.bytes().all(|b| b.is_ascii_digit()))
}

/// True for a text, not a number, in which such a number stands.
pub fn tekst_met_bsn(cel: &str) -> bool {
    cel.bytes().filter(u8::is_ascii_digit).count() >= 9 && cel.contains(char::is_alphabetic) && heeft_bsn(cel)
}

#[cfg(test)]
mod tests {
    use super::super::Blad;
    use super::*;

    fn wat(rijen: &[&[&str]]) -> Option<(Persoonsgegeven, usize, bool)> {
        let mut blad = Blad::default();
        for (n, rij) in (1..).zip(rijen) {
            blad.rij(n, rij.iter().copied());
        }
        persoonskolom(&Vel::van(blad)).map(|kolom| (kolom.wat, kolom.nummer, kolom.genoemd))
    }

    #[test]
    fn a_column_of_persons_is_known_by_its_heading_or_its_cells() {
        use Persoonsgegeven as P;
        for (kop, verwacht) in [
            ("BSN", P::Bsn),
            ("Burgerservice-nummer", P::Bsn),
            ("Naam cliënt", P::Naam),
            ("Achternaam", P::Naam),
            ("Geboorte_datum", P::Geboorte),
            ("E-mail", P::Email),
            ("TELEFOONNUMMER", P::Telefoon),
        ] {
            assert_eq!(wat(&[&["naam", kop], &["De Schakel", ""]]), Some((verwacht, 2, true)), "{kop}");
        }
        for (cellen, verwacht) in [
            (["111222333", "123456782"], Some(P::Bsn)),
            (["111.222.333", ""], Some(P::Bsn)),
            (["111222333", "123456789"], Some(P::Bsn)),
            (["0592-366911", "06 12345678"], Some(P::Telefoon)),
            (["+31 592 366911", "nee"], None),
            (["geen", "jan@voorbeeld.nl"], Some(P::Email)),
            (["123456789", "987654320"], None),
            (["132489.926", "449659,942"], None),
            (["www.renn4.nl", "9405HX"], None),
            (["Ma @ 10 uur", ""], None),
        ] {
            let rijen: [&[&str]; 3] = [&["naam", "kolom"], &["a", cellen[0]], &["b", cellen[1]]];
            assert_eq!(wat(&rijen), verwacht.map(|w| (w, 2, false)), "{cellen:?}");
        }
        assert_eq!(
            wat(&[&["naam", "k_geboorteTotaal", "Motorfietsen_105", "mobiliteit"], &["a", "1", "2", "3"]]),
            None
        );
        assert!(tekst_met_bsn("dossier 111222333") && !tekst_met_bsn("111222333") && !tekst_met_bsn("nr 123456789"));
    }
}
