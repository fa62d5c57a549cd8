//! Toegang: how many fte of the buurtteams inhabitants have within reach, per wijk and per buurt.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, LET_OP};
use super::zicht::Zicht;
use crate::calc::toegang::{Buurttoegang, Toegang, bereken};
use crate::plan::{Plan, Toegangsmethode};
use crate::text::aantal::{aantal, fte, opsomming};
use crate::text::{getal, plek};

/// One row a wijk.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, ruimten) = (zicht.plan(), &zicht.stand.uitkomst.huisvesting);
    let toegang = toegang(zicht);
    let mut op_locaties = vec![Decimal::ZERO; plan.wijken.len()];
    for aanbod in &toegang.aanbod {
        if let Some(&w) = zicht.stand.gids.wijken.get(&plan.locaties[aanbod.locatie].wijk) {
            op_locaties[w] += aanbod.fte;
        }
    }
    let rij = |(w, wijk): (usize, &crate::plan::Wijk)| {
        let buurten = toegang.van_wijk(w);
        let [inwoners, binnen, per_1000, buiten] = cellen(buurten);
        vec![
            Cel::tekst(wijk.code.as_str()),
            Cel::tekst(&wijk.naam),
            inwoners,
            Cel::Fte(ruimten[w].fte),
            Cel::Fte(op_locaties[w]),
            binnen,
            per_1000,
            buiten,
        ]
    };
    let rijen = plan.wijken.iter().enumerate().map(rij).collect();
    let [inwoners, binnen, per_1000, buiten] = cellen(&toegang.buurten);
    let totaal = vec![
        Cel::Leeg,
        Cel::tekst("samen"),
        inwoners,
        Cel::Fte(ruimten.iter().map(|ruimte| ruimte.fte).sum()),
        Cel::Fte(op_locaties.iter().sum()),
        binnen,
        per_1000,
        buiten,
    ];
    let mut voetnoten = voetnoten(zicht, &toegang);
    voetnoten.push(voetnoot::TOEREKENING.to_owned());
    Tabel {
        naam: "toegang",
        titel: zicht.titel("Toegang"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("inwoners", "inwoners"),
            ("fte", "fte bezet"),
            ("fte_op_locaties", "fte op locaties"),
            ("fte_binnen_bereik", "fte binnen bereik"),
            ("fte_per_1000", "per 1.000 inwoners"),
            ("inwoners_buiten_bereik", "inwoners buiten bereik"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
    .telt_op(&[])
}

/// One row a buurt.
pub fn buurten(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let toegang = toegang(zicht);
    let rij = |b: &Buurttoegang| {
        let (wijk, buurt) = (&plan.wijken[b.wijk], &plan.wijken[b.wijk].buurten[b.buurt]);
        let [inwoners, binnen, _, buiten] = cellen(std::slice::from_ref(b));
        vec![
            Cel::tekst(buurt.code.as_str()),
            Cel::tekst(&buurt.naam),
            Cel::tekst(&wijk.naam),
            inwoners,
            if b.bekend { Cel::aantal(Decimal::from(b.locaties)) } else { Cel::Leeg },
            binnen,
            Decimal::try_from(b.per_1000).ok().filter(|_| b.bekend).map_or(Cel::Leeg, |n| Cel::Getal(n, 2)),
            buiten,
        ]
    };
    let rijen = toegang.buurten.iter().map(rij).collect();
    let [inwoners, binnen, per_1000, buiten] = cellen(&toegang.buurten);
    let totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::Leeg, inwoners, Cel::Leeg, binnen, per_1000, buiten];
    Tabel {
        naam: "toegang_buurten",
        titel: zicht.titel("Toegang per buurt"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("buurt", "buurt"),
            ("wijk", "wijk"),
            ("inwoners", "inwoners"),
            ("locaties", "locaties met team"),
            ("fte_binnen_bereik", "fte binnen bereik"),
            ("fte_per_1000", "per 1.000 inwoners"),
            ("inwoners_buiten_bereik", "inwoners buiten bereik"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten: voetnoten(zicht, &toegang),
    }
    .telt_op(&[])
}

fn toegang(zicht: &Zicht<'_>) -> Toegang {
    bereken(zicht.plan(), zicht.stand.gids, zicht.stand.uitkomst)
}

/// Of some buurten: inhabitants, fte within reach, that per 1.000, and inhabitants with none; where none has a point only
/// the first is known.
fn cellen(buurten: &[Buurttoegang]) -> [Cel; 4] {
    let buiten: u32 = buurten.iter().filter(|b| b.buiten_bereik()).map(|b| b.inwoners).sum();
    let inwoners = Cel::aantal(buurten.iter().map(|b| b.inwoners).sum::<u32>());
    if !buurten.is_empty() && buurten.iter().all(|b| !b.bekend) {
        return [inwoners, Cel::Leeg, Cel::Leeg, Cel::Leeg];
    }
    [
        inwoners,
        Cel::Fte(buurten.iter().map(|b| b.fte).sum()),
        Toegang::samen(buurten).map_or(Cel::Geen, |per_1000| Cel::Getal(per_1000, 2)),
        Cel::aantal(buiten),
    ]
}

fn voetnoten(zicht: &Zicht<'_>, toegang: &Toegang) -> Vec<String> {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut uit = vec![
        methode(zicht),
        "Een team staat op zijn locaties naar de werkplekken die het daar kan gebruiken, zoals bij HV-5; zonder werkplekken op \
         zijn hoofdlocatie. Het telt voor ieder die er in de buurt woont, ook uit een andere wijk."
            .to_owned(),
    ];
    let team = |(t, hoeveel): &(usize, Decimal)| format!("{} ({})", plek::team(&plan.buurtteams[*t]), fte(*hoeveel));
    if !toegang.zonder_locatie.is_empty() {
        let teams: Vec<String> = toegang.zonder_locatie.iter().map(team).collect();
        uit.push(format!(
            "{LET_OP}wie in een team zonder toegezegde locatie werkt, telt voor niemand mee: {}.",
            opsomming(&teams)
        ));
    }
    if !toegang.zonder_team.is_empty() {
        let wijken =
            toegang.zonder_team.iter().map(|&(w, hoeveel)| format!("{} ({})", plan.wijken[w].naam, fte(hoeveel)));
        let wijken = opsomming(&wijken.collect::<Vec<_>>());
        uit.push(format!("{LET_OP}wie in een wijk zonder team werkt, telt voor niemand mee: {wijken}."));
    }
    for aanbod in toegang.aanbod.iter().filter(|aanbod| !aanbod.bereikt) {
        let naam = &plan.locaties[aanbod.locatie].naam;
        uit.push(format!(
            "{LET_OP}niemand woont binnen bereik van {naam}; {} tellen daar voor niemand mee.",
            fte(aanbod.fte)
        ));
    }
    let zonder_wijk: Decimal = uitkomst.bezetting.zonder_wijk.iter().sum();
    if !zonder_wijk.is_zero() {
        uit.push(format!("{LET_OP}{} in een team zonder wijk telt voor niemand mee.", fte(zonder_wijk)));
    }
    uit.extend(voetnoot::zonder_punt(plan));
    uit.extend(buiten_bereik(plan, toegang));
    let stad = uitkomst.er_is(uitkomst.stad());
    if !stad.is_zero() {
        uit.push(format!(
            "Wie voor de hele stad werkt ({}), zit niet bij een van de teams en telt hier niet mee.",
            fte(stad)
        ));
    }
    uit.extend(voetnoot::bereiksregels(plan));
    uit.push(voetnoot::afstanden(plan));
    uit.extend(voetnoot::bevolking(plan));
    uit
}

/// The method, with its rings.
fn methode(zicht: &Zicht<'_>) -> String {
    let (regels, band) = (&zicht.plan().normen.bereik, zicht.stand.uitkomst.band);
    let meter = |waarde: &crate::plan::Waarde<_>| format!("{} m", getal::geheel(waarde.bij(band)));
    let procent = |waarde: &crate::plan::Waarde<_>| format!("{} %", getal::volledig(waarde.bij(band)));
    let ringen = format!(
        "wie tot {} over straat woont telt helemaal mee, tot {} voor {} en tot {} voor {}",
        meter(&regels.dichtbij),
        meter(&regels.verder),
        procent(&regels.gewicht_verder),
        meter(&regels.ver),
        procent(&regels.gewicht_ver),
    );
    match regels.methode {
        Toegangsmethode::E2sfca => format!(
            "Methode E2SFCA (Luo en Qi, 2009): elke locatie verdeelt haar fte over de inwoners om haar heen; {ringen}. Een \
             inwoner krijgt van elke locatie zijn deel."
        ),
        Toegangsmethode::Sfca2 => format!(
            "Methode 2SFCA (Luo en Wang, 2003): elke locatie verdeelt haar fte gelijk over alle inwoners tot {} over straat. \
             Een inwoner krijgt van elke locatie zijn deel.",
            meter(&regels.ver)
        ),
        Toegangsmethode::Sfca3 => format!(
            "Methode 3SFCA (Wan, Zou en Sternberg, 2012): elke locatie verdeelt haar fte over de inwoners om haar heen; \
             {ringen}. Wie meer locaties om zich heen heeft, verdeelt zich daarover."
        ),
    }
}

/// Where people live who have nobody within reach.
fn buiten_bereik(plan: &Plan, toegang: &Toegang) -> Option<String> {
    let mut wijken: Vec<(u32, &str)> = plan
        .wijken
        .iter()
        .enumerate()
        .map(|(w, wijk)| (toegang.van_wijk(w).iter().filter(|b| b.buiten_bereik()), wijk))
        .map(|(buurten, wijk)| (buurten.map(|b| b.inwoners).sum(), wijk.naam.as_str()))
        .collect();
    wijken.retain(|(inwoners, _)| *inwoners > 0);
    let zin = wijken.iter().map(|(n, naam)| format!("{naam} ({})", aantal(*n, "inwoner", "inwoners")));
    let zin = opsomming(&zin.collect::<Vec<_>>());
    (!wijken.is_empty())
        .then(|| format!("{LET_OP}wie geen team binnen bereik heeft, heeft een toegang van 0: in {zin}."))
}
