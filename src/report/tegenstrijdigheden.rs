//! Tegenstrijdigheden: where the documents contradict each other or themselves, what it comes to when it is computed again,
//! and which side the plan takes.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::dekking::strijd::{STRIJD, Strijd, standpunt};
use crate::text::strijd;

/// One row a contradiction, by its number.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let rij = |s: &&Strijd| {
        let [gesteld, berekend] = strijd::gesteld_en_berekend(&s.reken.map(|reken| reken(plan)).unwrap_or_default());
        let ander = |deel: fn(&crate::dekking::strijd::Zegt) -> &'static str| {
            s.ander.as_ref().map_or(Cel::Leeg, |zegt| Cel::tekst(deel(zegt)))
        };
        vec![
            Cel::tekst(s.nr),
            Cel::tekst(s.over),
            Cel::tekst(s.een.document),
            Cel::tekst(s.een.plaats),
            Cel::tekst(s.een.citaat),
            ander(|z| z.document),
            ander(|z| z.plaats),
            ander(|z| z.citaat),
            Cel::tekst_of_leeg(&gesteld),
            Cel::tekst_of_leeg(&berekend),
            Cel::tekst(strijd::hoe(plan, s)),
            Cel::tekst(s.gevolg),
            Cel::tekst_of_leeg(strijd::kant(plan, s)),
            Cel::tekst_of_leeg(standpunt(plan, s).map_or("", |s| &s.motivatie)),
        ]
    };
    Tabel {
        naam: "tegenstrijdigheden",
        titel: "Tegenstrijdigheden in de documenten".to_owned(),
        kolommen: Kolom::lijst(&[
            ("nr", "nr"),
            ("over", "over"),
            ("bron", "bron"),
            ("plaats", "plaats"),
            ("citaat", "citaat"),
            ("bron_2", "tweede bron"),
            ("plaats_2", "plaats daar"),
            ("citaat_2", "citaat daar"),
            ("gesteld", "gesteld"),
            ("berekend", "berekend"),
            ("hoe", "hoe bekend"),
            ("gevolg", "gevolg"),
            ("kant", "kant"),
            ("motivatie", "motivatie"),
        ]),
        rijen: STRIJD.iter().map(rij).collect(),
        totaal: None,
        voetnoten: vec![
            "Gesteld: wat het document zegt; berekend: wat daar opnieuw uit komt. Kant: van welke van beide dit plan uitgaat; \
             leeg: nog niet gekozen."
                .to_owned(),
        ],
    }
}
