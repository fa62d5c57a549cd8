//! Overzicht: per wijk who lives there, what is needed, who is there, and the verdict.

use super::formatie::Maatstaf;
use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::dekking::Oordeel;
use crate::text::plek;

/// One row a wijk, and one for what is for the whole city.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    tabel_met(zicht, |gebied| zicht.toetsing.oordeel_in(gebied))
}

/// The same with another judgement on each gebied.
pub fn tabel_met(zicht: &Zicht<'_>, oordeel: impl Fn(usize) -> Oordeel) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let maatstaf = Maatstaf::van(plan, uitkomst.band);
    // Of what is not known in part, the rest is no sum.
    let fte = |bekend: bool, nodig, er_is| {
        let [nodig, er_is, verschil, ratio] = maatstaf.cellen(nodig, er_is);
        if bekend { [nodig, er_is, verschil, ratio] } else { [Cel::Leeg, er_is, Cel::Leeg, Cel::Leeg] }
    };
    let mut rijen = Vec::with_capacity(plan.wijken.len() + 1);
    for gebied in 0..=plan.wijken.len() {
        let inwoners = plan.wijken.get(gebied).map_or(Cel::Leeg, |w| Cel::aantal(w.bevolking.inwoners));
        let mut rij =
            vec![Cel::tekst(plek::gebiedcode(plan, gebied)), Cel::tekst(plek::van_gebied(plan, gebied)), inwoners];
        rij.extend(fte(uitkomst.nodig_bekend(gebied), uitkomst.nodig(gebied), uitkomst.er_is(gebied)));
        rij.push(Cel::Oordeel(oordeel(gebied)));
        rijen.push(rij);
    }
    let nodig = (0..=plan.wijken.len()).map(|g| uitkomst.nodig(g)).sum();
    let er_is = (0..=plan.wijken.len()).map(|g| uitkomst.er_is(g)).sum();
    let inwoners: u64 = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::aantal(inwoners)];
    totaal.extend(fte((0..=plan.wijken.len()).all(|g| uitkomst.nodig_bekend(g)), nodig, er_is));
    let alles = (0..=plan.wijken.len()).map(oordeel).max().unwrap_or(Oordeel::NietVanToepassing);
    totaal.push(Cel::Oordeel(alles));

    let mut voetnoten = vec![voetnoot::OORDEEL.to_owned(), voetnoot::TOEREKENING.to_owned(), voetnoot::afronding(plan)];
    voetnoten.extend(voetnoot::niemand(plan));
    voetnoten.extend(voetnoot::vraag_open(zicht));
    voetnoten.extend(voetnoot::bevolking(plan));
    Tabel {
        naam: "overzicht",
        titel: zicht.titel("Overzicht"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("inwoners", "inwoners"),
            ("nodig", "benodigd"),
            ("er_is", "bezet"),
            ("verschil", "verschil"),
            ("ratio", "ratio"),
            ("oordeel", "oordeel"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
    .telt_op(&[Rijsom { is: "verschil", plus: &["er_is"], min: &["nodig"] }])
}
