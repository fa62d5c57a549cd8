//! Meerjarenbegroting: the posts against the lumpsum, in every year of the plan.

use super::begroting::{EURO, onbekend, plekken_zonder_kosten, prijzen, van_lumpsum};
use super::post::Post;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, Over};
use super::zicht::Zicht;
use crate::calc::kosten::{Kosten, in_jaar};
use crate::calc::{Gids, Uitkomst};
use crate::plan::{Band, Plan};
use crate::text::aantal::opsomming;
use crate::text::namen;

/// A year with its money.
pub type Jaarkosten = (u16, Kosten);

/// The money of every year of the plan. `bekend` is the year of which everything is known already: it is not computed
/// again.
pub fn jaren(plan: &Plan, gids: &Gids<'_>, band: Band, bekend: Option<&Uitkomst>) -> Vec<Jaarkosten> {
    let bekend = bekend.filter(|uitkomst| uitkomst.band == band);
    let kosten = |jaar: u16| match bekend {
        Some(uitkomst) if uitkomst.jaar == jaar => uitkomst.kosten.clone(),
        _ => in_jaar(plan, gids, jaar, band),
    };
    plan.planjaren.iter().map(|&jaar| (jaar, kosten(jaar))).collect()
}

/// One row a post, one column a year of the plan.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let jaren = jaren(plan, zicht.stand.gids, uitkomst.band, Some(uitkomst));
    let rij = |naam: &str, soort: &str, cel: &dyn Fn(&Kosten) -> Cel| {
        let mut rij = vec![Cel::tekst(naam), Cel::tekst(soort)];
        rij.extend(jaren.iter().map(|(_, kosten)| cel(kosten)));
        rij
    };
    let mut rijen: Vec<Vec<Cel>> = Post::ALLE
        .into_iter()
        .map(|post| rij(post.naam(), post.soort(), &|kosten| post.euro(kosten).map_or(Cel::Leeg, Cel::Euro)))
        .collect();
    rijen.push(rij("uitgaven in % van de lumpsum", "procent", &|kosten| {
        Post::Samen.euro(kosten).map_or(Cel::Leeg, |euro| van_lumpsum(kosten, euro))
    }));
    let mut kolommen = Kolom::lijst(&[("post", "post"), ("soort", "soort")]);
    kolommen.extend(jaren.iter().map(|(jaar, _)| Kolom::nieuw(format!("jaar_{jaar}"), jaar.to_string())));
    let mut voetnoten = vec![EURO.to_owned()];
    voetnoten.extend(onbekend(plan));
    let zonder: Vec<String> =
        jaren.iter().filter(|(_, kosten)| kosten.lumpsum.is_none()).map(|(jaar, _)| jaar.to_string()).collect();
    if !zonder.is_empty() {
        voetnoten.push(format!("Voor {} staat geen lumpsum in het plan.", opsomming(&zonder)));
    }
    voetnoten.extend(voetnoot::doorgetrokken(zicht, Over::Geld, &plan.planjaren));
    voetnoten.push(prijzen(plan, uitkomst.band, jaren.iter().map(|(jaar, kosten)| (*jaar, kosten))));
    voetnoten.extend(plan.planjaren.first().and_then(|jaar| plekken_zonder_kosten(plan, *jaar)));
    Tabel {
        naam: "meerjarenbegroting",
        // All years: the year that was asked for makes no difference.
        titel: format!("Meerjarenbegroting · bandbreedte {}", namen::band(uitkomst.band)),
        kolommen,
        rijen,
        totaal: None,
        voetnoten,
    }
    .met_sommen(&Post::ALLE)
}
