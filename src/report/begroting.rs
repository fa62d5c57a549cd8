//! Begroting: the posts of the year against the lumpsum, each with where it comes from.

use rust_decimal::Decimal;

use super::niet_ingevuld::{Grond, zin};
use super::optelling::Kolomsom;
use super::post::Post;
use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot::{self, Over};
use super::zicht::{Zicht, bron_en_status};
use crate::calc::afronding::deel;
use crate::calc::kosten::Kosten;
use crate::plan::{Band, Plan};
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::getal;
use crate::text::getoond::Grens;

/// The posts, their sum, the lumpsum, and what is left of it.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let kosten = &uitkomst.kosten;
    let (mut rijen, mut posten) = (Vec::new(), Vec::new());
    let mut waarom = Vec::new();
    for post in Post::ALLE {
        if post.mist_lumpsum(kosten) {
            continue;
        }
        let euro = post.euro(kosten);
        let herkomst = post.herkomst(plan, uitkomst.jaar);
        let [bron, status] = bron_en_status(plan, &herkomst);
        if !herkomst.toelichting.is_empty() {
            waarom.push(format!("{}: {}.", hoofdletter(post.naam()), herkomst.toelichting));
        }
        posten.push(post);
        rijen.push(vec![
            Cel::tekst(post.naam()),
            Cel::tekst(post.soort()),
            euro.map_or(Cel::Leeg, Cel::Euro),
            euro.map_or(Cel::Leeg, |euro| van_lumpsum(kosten, euro)),
            bron,
            status,
        ]);
    }
    let mut voetnoten = vec![EURO.to_owned()];
    voetnoten.extend(onbekend(plan));
    if kosten.lumpsum.is_none() {
        voetnoten.push(format!("Voor {} staat geen lumpsum in het plan.", uitkomst.jaar));
    }
    voetnoten.extend(voetnoot::doorgetrokken(zicht, Over::Geld, &[uitkomst.jaar]));
    voetnoten.push(prijzen(plan, uitkomst.band, [(uitkomst.jaar, kosten)]));
    voetnoten.extend(plekken_zonder_kosten(plan, uitkomst.jaar));
    voetnoten.extend(waarom);
    let bronnen = [Post::Lumpsum, Post::Oormerk, Post::Activiteiten].map(|p| p.herkomst(plan, uitkomst.jaar));
    voetnoten.extend(voetnoot::bronnen(plan, bronnen.iter().filter_map(|h| h.bron.as_ref())));
    Tabel {
        naam: "begroting",
        titel: zicht.titel("Begroting"),
        kolommen: Kolom::lijst(&[
            ("post", "post"),
            ("soort", "soort"),
            ("euro", "euro"),
            ("procent_van_lumpsum", "% van de lumpsum"),
            ("bron", "bron"),
            ("status", "status"),
        ]),
        rijen,
        totaal: None,
        voetnoten,
    }
    .met_sommen(&posten)
}

impl Tabel {
    /// The same, with footnotes where the posts in its rows do not add up as they are shown.
    pub(super) fn met_sommen(self, posten: &[Post]) -> Self {
        let plaats = |post: &Post| posten.iter().position(|p| p == post);
        let uitgaven: Vec<usize> = Post::UITGAVEN.iter().filter_map(plaats).collect();
        let rijen = |posten: &[Post]| -> Vec<usize> { posten.iter().filter_map(plaats).collect() };
        let (samen, met, lumpsum) = (rijen(&[Post::Samen]), rijen(&[Post::MetVacatures]), rijen(&[Post::Lumpsum]));
        let met_delen = rijen(&[Post::Samen, Post::Vacatures]);
        let sommen: [(Post, &[usize], &[usize]); 4] = [
            (Post::Samen, &uitgaven, &[]),
            (Post::Over, &lumpsum, &samen),
            (Post::MetVacatures, &met_delen, &[]),
            (Post::OverMetVacatures, &lumpsum, &met),
        ];
        let sommen = sommen.map(|(post, plus, min)| plaats(&post).map(|is| Kolomsom { is, plus, min }));
        self.rijen_tellen_op(&sommen.into_iter().flatten().collect::<Vec<_>>())
    }
}

/// What every amount is.
pub(super) const EURO: &str = "Euro in het jaar, voor de mensen die er zijn en de locaties die in gebruik zijn; wat de \
                               vacatures erbij kosten, staat eronder.";

/// What is not filled in yet, and so leaves amounts empty.
pub(super) fn onbekend(plan: &Plan) -> Option<String> {
    let op = [Grond::Bezetting, Grond::Locaties, Grond::Begroting];
    zin(&op.into_iter().filter(|grond| grond.is_leeg(plan)).collect::<Vec<_>>())
}

/// The places in use of which the plan does not give what they cost; their cost is in no sum.
pub(super) fn plekken_zonder_kosten(plan: &Plan, jaar: u16) -> Option<String> {
    let zonder = plan.locaties.iter().filter(|l| l.bruikbaar(jaar) && !l.kent_kosten()).count() as u64;
    let plekken = aantal(zonder, "locatie", "locaties");
    let is = if zonder == 1 { "die in gebruik is" } else { "die in gebruik zijn" };
    (zonder > 0).then(|| format!("Van {plekken} {is}, noemt het plan geen kosten; die tellen niet mee."))
}

/// An amount as a percentage of the lumpsum of its year, where there is one.
pub(super) fn van_lumpsum(kosten: &Kosten, euro: Decimal) -> Cel {
    let lumpsum = kosten.lumpsum.filter(|l| !l.is_zero());
    let hoogstens = Grens::Hoogstens(Decimal::ONE_HUNDRED);
    lumpsum.map_or(Cel::Leeg, |l| Cel::Gehaald(deel(euro * Decimal::ONE_HUNDRED, l), hoogstens))
}

/// How prices of the plan become those of a year.
pub fn prijzen<'k>(plan: &Plan, band: Band, jaren: impl IntoIterator<Item = (u16, &'k Kosten)>) -> String {
    let begroting = &plan.begroting;
    match (begroting.prijspeil, &begroting.prijsstijging) {
        (Some(prijspeil), Some(stijging)) => {
            let keer = |(jaar, kosten): (u16, &Kosten)| format!("in {jaar} × {}", getal::getal(kosten.prijsfactor, 3));
            format!(
                "Lonen, huur en activiteiten staan op het prijspeil van {prijspeil} en stijgen met {} % per jaar, {}.",
                getal::volledig(stijging.bij(band)),
                jaren.into_iter().map(keer).collect::<Vec<_>>().join(", "),
            )
        }
        _ => "Prijzen zijn in alle jaren gelijk: het plan noemt geen prijspeil met een prijsstijging.".to_owned(),
    }
}
