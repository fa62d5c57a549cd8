//! What is refused, why, and how that is said.

use rust_decimal_macros::dec;
use wijkplan::plan::controle::Foutsoort;
use wijkplan::plan::figuren::figuren;
use wijkplan::plan::wijziging::cijfer;
use wijkplan::plan::{Organisatiecode, Waar, Waarde, Weigering, Wijziging};
use wijkplan::text::weigering::weigering as woorden;

use super::klein;

#[test]
fn every_figure_can_be_found_by_its_way_of_codes_and_replaced() {
    let plan = klein();
    let mut aantal = 0;
    figuren(&plan, &mut |f| {
        let waar = Waar::van(&plan, &f.pad());
        let gevonden = cijfer(&plan, &waar).unwrap_or_else(|| panic!("{waar} is not found"));
        assert_eq!((gevonden.laag, gevonden.midden, gevonden.hoog), (f.laag, f.midden, f.hoog), "{waar}");
        let mut anders = plan.clone();
        let zelfde = Wijziging::figuur(waar.clone(), gevonden.clone());
        assert_eq!(zelfde.pas_toe(&mut anders), Ok(Wijziging::figuur(waar, gevonden)));
        assert_eq!(anders, plan);
        aantal += 1;
    });
    assert!(aantal > 50, "{aantal}");
}

#[test]
fn way_of_codes_survives_a_row_before_it() {
    let mut plan = klein();
    let waar = Waar::nieuw(["bezetting", "b2", "fte"]);
    Wijziging::eraf(["bezetting", "b1"]).pas_toe(&mut plan).unwrap();
    Wijziging::figuur(waar.clone(), Waarde::vast(dec!(3))).pas_toe(&mut plan).unwrap();
    assert_eq!(cijfer(&plan, &waar).unwrap().midden, dec!(3));
    assert_eq!(plan.bezetting[0].fte.midden, dec!(3));
}

#[test]
fn noun_in_use_is_not_removed_and_its_users_are_named() {
    let mut plan = klein();
    let voor = plan.clone();
    let weigering = Wijziging::eraf(["functies", "begeleider"]).pas_toe(&mut plan).unwrap_err();
    assert_eq!(plan, voor);
    let Weigering::InGebruik { code, door } = &weigering else { panic!("{weigering:?}") };
    assert_eq!(code, "begeleider");
    let door: Vec<String> = door.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(door.join("\n"), @"
    voorzieningen / licht / inzet / begeleider / functie
    voorzieningen / signalen / inzet / begeleider / functie
    voorzieningen / advies / inzet / begeleider / functie
    voorzieningen / ouderen / inzet / begeleider / functie
    bezetting / b1 / functie
    bezetting / b3 / functie
    overname / o1 / functie
    organisaties / A / functies / begeleider
    organisaties / A / levering / begeleider / functie
    ");
    insta::assert_snapshot!(woorden(&plan, &weigering), @"“begeleider” is nog in gebruik bij Advies, Begeleiding licht, Heel Assen, ambulant begeleider (Voorbeeld A), Ouderen, Overname Toegang en nog 3; wijzig dat eerst");
}

#[test]
fn figure_out_of_bounds_is_refused() {
    let mut plan = klein();
    let waar = Waar::nieuw(["normen", "ratio"]);
    let weigering = Wijziging::figuur(waar.clone(), Waarde::vast(dec!(101))).pas_toe(&mut plan).unwrap_err();
    assert!(
        matches!(&weigering, Weigering::PastNiet(b) if b.len() == 1
        && b[0].waar == waar && matches!(b[0].soort, Foutsoort::Grens(_))),
        "{weigering:?}"
    );
    let scheef = Waarde::band(dec!(9), dec!(8), dec!(7));
    assert!(Wijziging::figuur(waar, scheef).pas_toe(&mut plan).is_err());
    let inwoners = Waar::nieuw(["wijken", "WK010600", "bevolking", "inwoners"]);
    let half = Wijziging::figuur(inwoners, Waarde::vast(dec!(10.5))).pas_toe(&mut plan);
    assert_eq!(half, Err(Weigering::Ongeldig));
    assert_eq!(plan, klein());
}

#[test]
fn shares_must_make_a_whole_but_may_move_together() {
    let mut plan = klein();
    let deel = |functie: &str, procent| {
        let waar = Waar::nieuw(["voorzieningen", "licht", "inzet", functie, "procent"]);
        Wijziging::figuur(waar, Waarde::vast(procent))
    };
    assert!(deel("begeleider", dec!(70)).pas_toe(&mut plan).is_err());
    let samen = Wijziging::Samen(vec![deel("begeleider", dec!(70)), deel("opbouwwerker", dec!(30))]);
    samen.pas_toe(&mut plan).unwrap();
    let mut leeg = Wijziging::eraf(["voorzieningen", "licht", "inzet", "begeleider"]);
    assert!(leeg.pas_toe(&mut plan).is_err());
    leeg = Wijziging::zet(["bezetting", "b1", "organisatie"], &Organisatiecode::from("B"));
    assert!(matches!(leeg.pas_toe(&mut plan), Err(Weigering::PastNiet(_))));
}

#[test]
fn plan_with_a_mistake_can_be_mended_but_not_made_worse() {
    let mut plan = klein();
    plan.voorzieningen[0].inzet[0].procent = Waarde::vast(dec!(60));
    let waar = |functie| Waar::nieuw(["voorzieningen", "licht", "inzet", functie, "procent"]);
    assert!(Wijziging::naam("").pas_toe(&mut plan).is_err());
    assert!(Wijziging::naam("Ander").pas_toe(&mut plan).is_ok());
    Wijziging::figuur(waar("begeleider"), Waarde::vast(dec!(75))).pas_toe(&mut plan).unwrap();
    assert!(Wijziging::figuur(waar("begeleider"), Waarde::vast(dec!(60))).pas_toe(&mut plan).is_err());
}
