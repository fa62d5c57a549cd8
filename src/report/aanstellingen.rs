//! Aanstellingen: the rows of the bezetting as they stand in the plan.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::{Zicht, bron_en_status};
use crate::calc::kosten::tarief;
use crate::plan::{Aanstelling, Dienstverband, Organisatiecode};
use crate::text::{namen, plek};

/// One row an aanstelling.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    met(zicht, |_| true)
}

/// Those of one employer.
pub fn van(zicht: &Zicht<'_>, code: &Organisatiecode) -> Tabel {
    met(zicht, |rij| rij.organisatie == *code)
}

fn met(zicht: &Zicht<'_>, hoort: impl Fn(&Aanstelling) -> bool) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut fte = Decimal::ZERO;
    let mut telt = Decimal::ZERO;
    let mut rijen = Vec::with_capacity(plan.bezetting.len());
    let (mut kosten, mut vacatures) = (Decimal::ZERO, Decimal::ZERO);
    let per_rij = uitkomst.bezetting.per_rij.iter().zip(uitkomst.bezetting.gemiddeld());
    for (rij, (&gemiddeld, in_jaar)) in plan.bezetting.iter().zip(per_rij).filter(|(rij, _)| hoort(rij)) {
        let hier = rij.fte.bij(uitkomst.band);
        fte += hier;
        telt += gemiddeld;
        let organisatie = plan.organisaties.iter().find(|o| o.code == rij.organisatie);
        let functie = plan.functies.iter().find(|f| f.code == rij.functie);
        let betaald = rij.dienstverband.telt() || rij.dienstverband == Dienstverband::Vacature;
        let tarief = tarief(plan, zicht.stand.gids, rij, uitkomst.band) * uitkomst.kosten.prijsfactor;
        let euro = betaald.then(|| in_jaar.unwrap_or(gemiddeld) * tarief);
        let [van_rij, van_vacature] = [true, false].map(|telt| euro.filter(|_| rij.dienstverband.telt() == telt));
        kosten += van_rij.unwrap_or_default();
        vacatures += van_vacature.unwrap_or_default();
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
            van_rij.map_or(Cel::Leeg, Cel::Euro),
            van_vacature.map_or(Cel::Leeg, Cel::Euro),
            bron,
            status,
        ]);
    }
    let mut totaal = vec![Cel::Leeg; 13];
    totaal[1] = Cel::tekst("samen");
    totaal[5] = Cel::Fte(fte);
    totaal[6] = Cel::Fte(telt);
    totaal[9] = Cel::Euro(kosten);
    totaal[10] = Cel::Euro(vacatures);
    Tabel {
        naam: "aanstellingen",
        titel: zicht.titel("Bezettingsregels"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("plek", "werkt in"),
            ("functie", "functie"),
            ("organisatie", "organisatie"),
            ("dienstverband", "dienstverband"),
            ("fte", "fte"),
            ("telt", "telt"),
            ("vanaf", "vanaf"),
            ("tot_en_met", "t/m"),
            ("kosten", "kosten"),
            ("kosten_vacature", "kosten vacature"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Telt: gemiddeld over het jaar; een vacature en vrijwilligers tellen niet als bezetting.".to_owned(),
            "Kosten: euro in het jaar, zonder overhead; van een vacature apart wat zij kost vanaf de dag waarop zij vervuld \
             moet zijn."
                .to_owned(),
        ],
    }
    .telt_op(&[])
}

/// A day as a spreadsheet and a person both read it: `2028-01-31`.
pub(super) fn datum(dag: Option<Date>) -> Cel {
    dag.map_or(Cel::Leeg, |d| Cel::tekst(d.to_string()))
}
