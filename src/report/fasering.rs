//! Fasering: per voorziening and year of the plan how the work grows, what is phased in and what prevention takes away.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, Over};
use super::zicht::Zicht;
use crate::calc::{jaren, vraag};
use crate::text::namen;

/// One row a voorziening and year.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let band = uitkomst.band;
    let mut rijen = Vec::new();
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        // Volumes are those of the base year, so the year that was computed tells them for all years.
        let volume: Decimal = (0..plan.wijken.len()).map(|w| uitkomst.vraag.volume[(w, v)]).sum();
        let bekend = (0..plan.wijken.len()).all(|w| uitkomst.vraag.bekend(w, v));
        let cel = |cel: Cel| if bekend { cel } else { Cel::Leeg };
        for &jaar in &plan.planjaren {
            let groei = vraag::groei(plan, voorziening, jaar, band);
            rijen.push(vec![
                Cel::tekst(voorziening.code.as_str()),
                Cel::tekst(&voorziening.naam),
                Cel::Jaar(jaar),
                cel(Cel::Aantal(volume)),
                Cel::tekst(&voorziening.eenheid),
                Cel::Getal(groei, 4),
                Cel::Procent(jaren::fasering(voorziening, jaar).map_or(Decimal::ONE_HUNDRED, |f| f.waarde.bij(band))),
                Cel::Procent(jaren::preventie(voorziening, jaar).map_or(Decimal::ZERO, |p| p.waarde.bij(band))),
                cel(Cel::Uren(vraag::Werk::van(plan, voorziening, jaar, band).uren(volume))),
            ]);
        }
    }
    let volume = format!("volume {}", plan.basisjaar);
    Tabel {
        naam: "fasering",
        titel: format!("Fasering · bandbreedte {}", namen::band(band)),
        kolommen: Kolom::lijst(&[
            ("voorziening", "voorziening"),
            ("naam", "naam"),
            ("jaar", "jaar"),
            ("volume", volume.as_str()),
            ("eenheid", "eenheid"),
            ("groei", "groei"),
            ("fasering", "fasering %"),
            ("preventie", "preventie %"),
            ("uren", "uren"),
        ]),
        rijen,
        totaal: None,
        voetnoten: [
            format!(
                "Volume: van alle wijken samen, per jaar, in het basisjaar {}. Uren: volume × uren per eenheid × groei × \
                 fasering × (100 % − preventie).",
                plan.basisjaar
            ),
            "Groei: hoeveel keer het volume van het basisjaar. Fasering: het deel van het werk dat er in dat jaar al is. \
             Preventie: het deel dat preventie wegneemt."
                .to_owned(),
        ]
        .into_iter()
        .chain(voetnoot::gaten(zicht, Over::Vraag))
        .chain(voetnoot::doorgetrokken(zicht, Over::Vraag, &plan.planjaren))
        .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::{self, Gids};
    use crate::dekking::{Stand, Toetsing};
    use crate::plan::Band;

    #[test]
    fn the_hours_of_every_year_are_those_of_the_chain() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let gids = Gids::van(&plan);
        let uitkomst = calc::bereken(&plan, plan.planjaren[0], Band::Hoog);
        let stand = Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
        let toetsing = Toetsing::van(&plan, &uitkomst);
        let tabel = tabel(&Zicht { stand, toetsing: &toetsing });
        let mut rijen = tabel.rijen.iter();
        let alle: Vec<_> = plan.planjaren.iter().map(|&jaar| vraag::bereken(&plan, &gids, jaar, Band::Hoog)).collect();
        for v in 0..plan.voorzieningen.len() {
            for vraag in &alle {
                let uren: Decimal = (0..plan.wijken.len()).map(|w| vraag.uren[(w, v)]).sum();
                let Cel::Uren(staat_er) = rijen.next().unwrap()[8] else { panic!("geen uren") };
                assert_eq!(staat_er.round_dp(9), uren.round_dp(9));
            }
        }
        assert_eq!(rijen.next(), None);
    }
}
