//! Aannames: every figure that no document gives, with the reasoning behind it.

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::Status;
use crate::plan::figuren::figuren;
use crate::text::waar::van_pad;

/// One row a figure, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let mut rijen = Vec::new();
    figuren(plan, &mut |figuur| {
        let herkomst = figuur.herkomst();
        if herkomst.status == Some(Status::Aanname) {
            rijen.push(vec![
                Cel::tekst(van_pad(plan, &figuur.pad())),
                Cel::Getal(figuur.laag, 9),
                Cel::Getal(figuur.midden, 9),
                Cel::Getal(figuur.hoog, 9),
                Cel::tekst_of_leeg(&herkomst.toelichting),
            ]);
        }
    });
    Tabel {
        naam: "aannames",
        titel: "Aannames".to_owned(),
        kolommen: Kolom::lijst(&[
            ("wat", "wat"),
            ("laag", "laag"),
            ("midden", "midden"),
            ("hoog", "hoog"),
            ("toelichting", "toelichting"),
        ]),
        rijen,
        totaal: None,
        voetnoten: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Waar;
    use crate::plan::figuren::figuren;
    use crate::text::waar::{van_pad, waar};

    /// Words found by position are those found by code.
    #[test]
    fn every_figure_has_the_words_of_its_way() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let mut geteld = 0;
        figuren(&plan, &mut |figuur| {
            let pad = figuur.pad();
            assert_eq!(van_pad(&plan, &pad), waar(&plan, &Waar::van(&plan, &pad)), "{pad}");
            geteld += 1;
        });
        assert!(geteld > 1_000, "{geteld}");
    }
}
