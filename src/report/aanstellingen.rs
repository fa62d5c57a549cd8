//! Aanstellingen: the rows of the bezetting as they stand in the plan.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::{Zicht, bron_en_status};
use crate::plan::Dienstverband;
use crate::text::{namen, plek};

/// One row an aanstelling.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut fte = Decimal::ZERO;
    let mut telt = Decimal::ZERO;
    let mut rijen = Vec::with_capacity(plan.bezetting.len());
    for (rij, &gemiddeld) in plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij) {
        let hier = rij.fte.bij(uitkomst.band);
        fte += hier;
        telt += gemiddeld;
        let organisatie = plan.organisaties.iter().find(|o| o.code == rij.organisatie);
        let functie = plan.functies.iter().find(|f| f.code == rij.functie);
        let [bron, status] = bron_en_status(plan, &rij.herkomst.van(&rij.fte, &plan.herkomst));
        rijen.push(vec![
            Cel::tekst(rij.code.as_str()),
            Cel::tekst(plek::van_aanstelling(plan, &rij.plek)),
            Cel::tekst(functie.map_or(rij.functie.as_str(), |f| &f.naam)),
            Cel::tekst(organisatie.map_or(rij.organisatie.as_str(), |o| &o.naam)),
            Cel::tekst(namen::dienstverband(rij.dienstverband)),
            Cel::Fte(hier),
            if rij.dienstverband == Dienstverband::Vacature { Cel::Leeg } else { Cel::Fte(gemiddeld) },
            datum(rij.vanaf),
            datum(rij.tot_en_met),
            bron,
            status,
        ]);
    }
    let mut totaal = vec![Cel::Leeg; 11];
    totaal[1] = Cel::tekst("samen");
    totaal[5] = Cel::Fte(fte);
    totaal[6] = Cel::Fte(telt);
    Tabel {
        naam: "aanstellingen",
        titel: zicht.titel("Aanstellingen"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("plek", "plek"),
            ("functie", "functie"),
            ("organisatie", "organisatie"),
            ("dienstverband", "dienstverband"),
            ("fte", "fte"),
            ("telt", "telt"),
            ("vanaf", "vanaf"),
            ("tot_en_met", "t/m"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Telt: gemiddeld over het jaar; een vacature en vrijwilligers tellen niet als bezetting.".to_owned(),
        ],
    }
    .telt_op(&[])
}

/// A day as a spreadsheet and a person both read it: `2028-01-31`.
pub(super) fn datum(dag: Option<Date>) -> Cel {
    dag.map_or(Cel::Leeg, |d| Cel::tekst(d.to_string()))
}
