//! Levering: what the plan asks of each organisatie per functie, against how much it says it can supply.

use rust_decimal::Decimal;

use super::optelling::Rijsom;
use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::{Zicht, bron_en_status};
use crate::calc::personeel::{Afname, afnames};
use crate::plan::{Herkomst, Organisatiecode, Plan};

/// The rows of the table, as values.
pub fn rijen(zicht: &Zicht<'_>) -> Vec<Afname> {
    let uitkomst = zicht.stand.uitkomst;
    afnames(zicht.plan(), zicht.stand.gids, uitkomst.jaar, uitkomst.band)
}

/// One row an organisatie and functie, in the order of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    met(zicht, &rijen(zicht))
}

/// The rows of one organisatie.
pub fn van(zicht: &Zicht<'_>, code: &Organisatiecode) -> Tabel {
    let hoort = |a: &Afname| zicht.plan().organisaties[a.organisatie].code == *code;
    met(zicht, &rijen(zicht).into_iter().filter(hoort).collect::<Vec<_>>())
}

fn met(zicht: &Zicht<'_>, alle: &[Afname]) -> Tabel {
    let plan = zicht.plan();
    let mut totaal = vec![Cel::Leeg; 8];
    totaal[0] = Cel::tekst("samen");
    totaal[2] = Cel::Fte(alle.iter().map(|a| a.gevraagd).sum());
    totaal[3] = Cel::Fte(alle.iter().map(|a| a.vacature).sum());
    Tabel {
        naam: "levering",
        titel: zicht.titel("Inzetbare capaciteit per partner"),
        kolommen: Kolom::lijst(&[
            ("organisatie", "partner"),
            ("functie", "functie"),
            ("gevraagd", "ingezet"),
            ("vacature", "vacature"),
            ("kan", "kan leveren"),
            ("over", "over"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen: alle.iter().map(|a| rij(plan, a)).collect(),
        totaal: Some(totaal),
        voetnoten: vec![
            "Ingezet: gemiddeld over het jaar, met de vacatures. Over: kan leveren min ingezet; leeg waar het plan \
             niet zegt hoeveel een partner kan leveren."
                .to_owned(),
        ],
    }
    .telt_op(&[Rijsom { is: "over", plus: &["kan"], min: &["gevraagd"] }])
}

fn rij(plan: &Plan, afname: &Afname) -> Vec<Cel> {
    let (organisatie, functie) = (&plan.organisaties[afname.organisatie], &plan.functies[afname.functie]);
    let levering = organisatie.levering.iter().find(|l| l.functie == functie.code);
    let [bron, status] = levering
        .map_or([Cel::Leeg, Cel::Leeg], |l| bron_en_status(plan, &Herkomst::default().van(&l.fte, &plan.herkomst)));
    let fte = |waarde: Option<Decimal>| waarde.map_or(Cel::Leeg, Cel::Fte);
    vec![
        Cel::tekst(&organisatie.naam),
        Cel::tekst(&functie.naam),
        Cel::Fte(afname.gevraagd),
        Cel::Fte(afname.vacature),
        fte(afname.kan),
        fte(afname.kan.map(|kan| kan - afname.gevraagd)),
        bron,
        status,
    ]
}
