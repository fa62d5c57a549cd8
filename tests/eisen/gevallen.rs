//! For every requirement an edit that makes it fail by the smallest unit, one that just passes, and one that leaves it
//! undecidable.

use jiff::civil::date;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;
use wijkplan::plan::eis_uit::Eiscode;
use wijkplan::plan::organisatie::Aanbod;
use wijkplan::plan::verdeling::{Correctie, Uitzondering};
use wijkplan::plan::voorziening::{Bevoegd, Jaarwaarde, Mandaat};
use wijkplan::plan::wijk::{Meting, Reeks};
use wijkplan::plan::{
    Aanstelling, Afspraak, Besluit, Buurtteam, Dag, Dagdelen, Deskundigheid, Dienstverband, Domein, Elders, Expertise,
    Functiesoort, Gebruik, Kanaal, Kanaalsoort, Kerncijfer, Locatie, Locatiefunctie, Locatiesoort, Organisatie, Plan,
    Plek, Positie, Scenario, Scenariocode, Scopestatus, Status, Steun, Voorziening, Vraagregel, Waarde, Wijziging, Zet,
};

use super::reken;

/// An edit of the plan.
pub type Wijzig = fn(&mut Plan);

/// One way in which a requirement fails.
pub struct Geval {
    /// By which the finding is known: the requirement, the place and the subject.
    pub sleutel: &'static str,
    /// What just passes.
    pub net_wel: Wijzig,
    /// What just fails.
    pub net_niet: Wijzig,
    /// How much is short then.
    pub tekort: Decimal,
}

impl Geval {
    /// Id of the requirement.
    pub fn eis(&self) -> &'static str {
        self.sleutel.split(' ').next().unwrap()
    }
}

/// How a requirement is left undecidable, or why it cannot be.
pub type Open = Result<Wijzig, &'static str>;

/// Nobody works in a team or its wijken any more.
fn niemand(plan: &mut Plan, team: &str) {
    let werkgebied = plan.buurtteams.iter().find(|t| t.code.as_str() == team).unwrap().werkgebied.clone();
    for rij in &mut plan.bezetting {
        let hier = match &rij.plek {
            Plek::Team(code) => code.as_str() == team,
            Plek::Wijk(code) => werkgebied.contains(code),
            Plek::Stad => false,
        };
        if hier {
            rij.fte = Waarde::vast(dec!(0));
        }
    }
}

pub fn fte(plan: &mut Plan, code: &str, fte: Decimal) {
    rij(plan, code).fte = Waarde::vast(fte);
}

fn rij<'p>(plan: &'p mut Plan, code: &str) -> &'p mut Aanstelling {
    plan.bezetting.iter_mut().find(|r| r.code.as_str() == code).unwrap()
}

fn zonder_team(plan: &mut Plan) {
    plan.buurtteams[1].werkgebied.clear();
}

/// One team for both wijken.
pub fn samen(plan: &mut Plan) {
    let wijken = plan.buurtteams[1].werkgebied.drain(..).collect::<Vec<_>>();
    plan.buurtteams[0].werkgebied.extend(wijken);
    plan.bezetting.iter_mut().for_each(|r| {
        if r.plek == Plek::Team("zuid".into()) {
            r.plek = Plek::Team("noord".into());
        }
    });
}

/// Noord has a second team for one field; the people in a row go with it, and these fields stay with the first.
fn domeinteam(plan: &mut Plan, domein: Domein, code: &str, mensen: &str, blijft: &[Domein]) {
    plan.buurtteams[0].domeinen = blijft.to_vec();
    let (naam, domeinen) = (format!("Team {domein:?} Noord"), vec![domein]);
    let nieuw = Buurtteam { code: code.into(), naam, domeinen, ..plan.buurtteams[0].clone() };
    plan.buurtteams.push(nieuw);
    rij(plan, mensen).plek = Plek::Team(code.into());
}

pub fn jeugdteam(plan: &mut Plan, blijft: &[Domein]) {
    domeinteam(plan, Domein::Jeugd, "jeugd", "n3", blijft);
}

fn wmoteam(plan: &mut Plan, hoeveel: Decimal) {
    let blijft = [Domein::Welzijn, Domein::Jeugd, Domein::Bestaanszekerheid];
    domeinteam(plan, Domein::Wmo, "wmo", "n2", &blijft);
    fte(plan, "n2", hoeveel);
}

/// All fields but that of the young.
pub const SOCIAAL: &[Domein] = &[Domein::Welzijn, Domein::Wmo, Domein::Bestaanszekerheid];

/// Noord has a second team for all fields, with half the begeleiders.
fn twee_brede_teams(plan: &mut Plan, tweede: Decimal) {
    let ander = Buurtteam { code: "ander".into(), naam: "Tweede team Noord".to_owned(), ..plan.buurtteams[0].clone() };
    plan.buurtteams.push(ander);
    let ander = Aanstelling { code: "n4".into(), plek: Plek::Team("ander".into()), ..rij(plan, "n2").clone() };
    plan.bezetting.push(ander);
    fte(plan, "n2", dec!(1));
    fte(plan, "n4", tweede);
}

/// So many inhabitants of Noord live far away; the others near.
pub fn ver(plan: &mut Plan, inwoners: u32) {
    let buurten = &mut plan.wijken[0].buurten;
    (buurten[0].inwoners, buurten[1].inwoners) = (1_000 - inwoners, inwoners);
}

/// So many schools of Noord agreed, of these.
fn scholen(plan: &mut Plan, afgesproken: usize, alle: usize) {
    let school = plan.locaties.iter().find(|l| l.code.as_str() == "school-noord").unwrap().clone();
    plan.locaties.retain(|l| l.code != school.code);
    plan.locaties.extend((0..alle).map(|n| {
        let afspraak = if n < afgesproken { Afspraak::Toegezegd } else { Afspraak::Gewenst };
        Locatie { code: format!("school-{n}").as_str().into(), afspraak: Some(afspraak), ..school.clone() }
    }));
}

/// A school with so many workplaces on one dagdeel of which it is not known which.
fn school_met_werkplekken(plan: &mut Plan, werkplekken: Decimal) {
    plan.locaties[0].werkplekken = Waarde::vast(dec!(2));
    locatie(plan, "school-noord").werkplekken = Waarde::vast(werkplekken);
}

/// So many rooms, also where that is none.
pub fn bekend(kamers: Decimal) -> Waarde<Steun> {
    let mut kamers = Waarde::vast(kamers);
    kamers.status = Some(Status::Aanname);
    kamers
}

fn locatie<'p>(plan: &'p mut Plan, code: &str) -> &'p mut Locatie {
    plan.locaties.iter_mut().find(|l| l.code.as_str() == code).unwrap()
}

fn kanaal<'p>(plan: &'p mut Plan, code: &str) -> &'p mut Kanaal {
    plan.kanalen.iter_mut().find(|k| k.code.as_str() == code).unwrap()
}

/// The house of Noord stands so many metres north of its largest buurt.
fn huis_op(plan: &mut Plan, meter: f64) {
    plan.locaties[0].punt.lat += meter / 111_195.08;
}

/// The house of Noord is closed from the first year on, by this besluit.
fn sluit_met_besluit(plan: &mut Plan) {
    let waar = ["locaties", "huis-noord", "gebruik"];
    let doe = Wijziging::zet(waar, &Gebruik::Gesloten(2028));
    let terug = doe.pas_toe(plan).unwrap();
    plan.besluiten.push(Besluit {
        code: wijkplan::plan::besluit::Besluitcode("sluit".to_owned()),
        wat: "Het huis van Noord sluit".to_owned(),
        rollen: Vec::new(),
        datum: date(2027, 6, 1),
        motivatie: "Het gebouw is op".to_owned(),
        wijzigingen: vec![Zet { doe, terug }],
        afgewezen: Vec::new(),
    });
}

/// Zuid is a small wijk of a team that has its place in Noord, at the same spot; so many live far from it.
pub fn plek_elders(plan: &mut Plan, inwoners: u32) {
    samen(plan);
    ver(plan, inwoners);
    plan.locaties[1].wijk = "WK999901".into();
    let (noord, zuid) = plan.wijken.split_at_mut(1);
    zuid[0].buurten.clone_from(&noord[0].buurten);
    for (plaats, buurt) in zuid[0].buurten.iter_mut().enumerate() {
        buurt.code = format!("BU9999020{plaats}").as_str().into();
    }
}

/// The product is offered by these organisaties.
fn geboden_door(plan: &mut Plan, wie: &[&str]) {
    for organisatie in &mut plan.organisaties {
        organisatie.aanbod.retain(|a| a.wat.as_str() != "p1");
        if wie.contains(&organisatie.code.as_str()) {
            organisatie.aanbod.push(Aanbod { wat: "p1".into(), wijken: Vec::new(), nog_te_vragen: false });
        }
    }
}

/// Two offer the product, and these of them have not said so yet.
fn te_vragen(plan: &mut Plan, wie: &[&str]) {
    geboden_door(plan, &["welzijn", "zorg"]);
    for organisatie in plan.organisaties.iter_mut().filter(|o| wie.contains(&o.code.as_str())) {
        organisatie.aanbod.iter_mut().for_each(|a| a.nog_te_vragen = true);
    }
}

/// In 2028 so much of the work of a voorziening is here, in percent.
fn gefaseerd(plan: &mut Plan, code: &str, procent: Decimal) {
    voorziening(plan, code).fasering = vec![Jaarwaarde { jaar: 2028, waarde: Waarde::vast(procent) }];
}

fn voorziening<'p>(plan: &'p mut Plan, code: &str) -> &'p mut Voorziening {
    plan.voorzieningen.iter_mut().find(|v| v.code.as_str() == code).unwrap()
}

/// So much of a functie in each team.
fn overal(plan: &mut Plan, rijen: &[&str], hoeveel: Decimal) {
    for code in rijen {
        fte(plan, code, hoeveel);
    }
}

/// The product is bespreekbaar, the voorziening is marked so or as something else, and a scenario is without it or not.
fn bespreekbaar(plan: &mut Plan, status: Scopestatus, scenario: bool) {
    plan.scope[0].status = Scopestatus::Bespreekbaar;
    voorziening(plan, "begeleiding").status = Some(status);
    if scenario {
        let zet = |status| Wijziging::zet(["scope", "p1", "status"], &status);
        let wijzigingen = vec![Zet { doe: zet(Scopestatus::Uit), terug: zet(Scopestatus::Bespreekbaar) }];
        let (code, naam, toelichting) = (Scenariocode::from("zonder"), "Zonder".to_owned(), String::new());
        plan.scenarios.push(Scenario { code, naam, toelichting, samengevoegd: None, wijzigingen });
    }
}

/// What is asked of a voorziening in Zuid, as measured.
fn gemeten_in_zuid(plan: &mut Plan, code: &str, volume: Decimal) {
    plan.wijken[1].vraag.push(Meting { voorziening: code.into(), volume: Waarde::vast(volume) });
}

/// A lumpsum that is what is spent, and so much less.
fn lumpsum(plan: &mut Plan, minder: Decimal) {
    plan.begroting.reserve = Waarde::vast(Decimal::ZERO);
    let uitgaven = reken(plan).0.kosten.totaal;
    plan.begroting.lumpsum.iter_mut().for_each(|l| l.waarde = Waarde::vast(uitgaven - minder));
}

/// A vacature, and a lumpsum that pays for it but for so much.
fn lumpsum_met_vacature(plan: &mut Plan, minder: Decimal) {
    let mut vacature = rij(plan, "n1").clone();
    (vacature.code, vacature.dienstverband, vacature.fte) =
        ("open".into(), Dienstverband::Vacature, Waarde::vast(dec!(0.5)));
    plan.bezetting.push(vacature);
    plan.begroting.reserve = Waarde::vast(Decimal::ZERO);
    let uitgaven = reken(plan).0.kosten.met_vacatures();
    plan.begroting.lumpsum.iter_mut().for_each(|l| l.waarde = Waarde::vast(uitgaven - minder));
}

/// The plus by households, as each wijk has them or does not.
fn weeg_huishoudens(plan: &mut Plan, per_wijk: &[Option<u32>]) {
    plan.verdeling.gewichten[0].naar = Kerncijfer::Huishoudens;
    for (wijk, aantal) in plan.wijken.iter_mut().zip(per_wijk) {
        let cijfers = aantal.map(|n| (Kerncijfer::Huishoudens, Waarde::vast(n.into()))).into_iter().collect();
        let bron = wijk.bevolking.bron.clone();
        wijk.kerncijfers = vec![Reeks { jaar: 2024, bron, cijfers }];
    }
}

/// The demand for one voorziening only where it is measured.
fn meet_inloop(plan: &mut Plan, per_wijk: &[u32]) {
    plan.voorzieningen[0].vraag = Vraagregel::Gemeten;
    for (wijk, &volume) in plan.wijken.iter_mut().zip(per_wijk) {
        wijk.vraag.push(Meting { voorziening: "inloop".into(), volume: Waarde::vast(volume.into()) });
    }
}

fn basis_anders(plan: &mut Plan, fte: Decimal) {
    plan.verdeling.uitzonderingen.push(Uitzondering {
        wijk: "WK999901".into(),
        functie: "gezinswerker".into(),
        fte: Waarde::vast(fte),
        motivatie: "proef".into(),
    });
}

fn correctie(plan: &mut Plan, fte: Decimal) {
    let regel = |wijk: &str, fte| Correctie { wijk: wijk.into(), fte, motivatie: "proef".into() };
    plan.verdeling.correcties = vec![regel("WK999901", -fte), regel("WK999902", fte)];
}

/// So much of an expertise is left in the row for the whole city.
fn expertise(plan: &mut Plan, wat: Expertise, procent: u8) {
    let deel = rij(plan, "s1").expertise.iter_mut().find(|d| d.expertise == wat).unwrap();
    deel.procent = procent;
}

/// Nobody for the whole city knows it, and so much of a row of team Noord does.
fn expertise_in_noord(plan: &mut Plan, procent: u8) {
    expertise(plan, Expertise::Nah, 0);
    for code in ["n2", "z4"] {
        let procent = if code == "n2" { procent } else { 100 };
        rij(plan, code).expertise = vec![Deskundigheid { expertise: Expertise::Nah, procent }];
    }
}

fn organisatie<'p>(plan: &'p mut Plan, code: &str) -> &'p mut Organisatie {
    plan.organisaties.iter_mut().find(|o| o.code.as_str() == code).unwrap()
}

/// An organisatie has a place in another samenwerkingsverband.
fn elders(plan: &mut Plan, code: &str, positie: Positie) {
    organisatie(plan, code).elders.push(Elders { verband: "Het andere".to_owned(), positie });
}

fn positie(plan: &mut Plan, code: &str, positie: Positie) {
    organisatie(plan, code).positie = positie;
}

/// Begeleiding by two aanbieders, one of them with so much fte.
fn tweede_aanbieder(plan: &mut Plan, hoeveel: Decimal) {
    plan.normen.aanbieders = Waarde::vast(dec!(2));
    fte(plan, "z2", hoeveel);
}

/// Who is small gets € 50.000 of € 1.000.000, held against a norm.
fn een_twintigste_klein(plan: &mut Plan, norm: Decimal) {
    plan.normen.aandeel_klein = Waarde::vast(norm);
    rij(plan, "z2").kosten_per_fte = Some(Waarde::vast(dec!(20000)));
    rij(plan, "s1").kosten_per_fte = Some(Waarde::vast(dec!(30000)));
    for code in ["ng", "zg"] {
        rij(plan, code).kosten_per_fte = Some(Waarde::vast(dec!(0)));
    }
}

/// Three backgrounds, the third of one with so much fte.
fn achtergronden(plan: &mut Plan, hoeveel: Decimal) {
    plan.normen.achtergronden = Waarde::vast(dec!(3));
    for (code, rijcode, naam, fte) in
        [("derde", "n1", "islamitisch", dec!(0.1)), ("vierde", "z1", "protestants-christelijk", hoeveel)]
    {
        let mut nieuw = organisatie(plan, "klein").clone();
        nieuw.code = code.into();
        naam.clone_into(&mut nieuw.achtergrond[0].naam);
        plan.organisaties.push(nieuw);
        let mut mensen = rij(plan, rijcode).clone();
        (mensen.code, mensen.organisatie, mensen.fte) = (code.into(), code.into(), Waarde::vast(fte));
        plan.bezetting.push(mensen);
    }
}

/// These organisaties are of one concern.
fn in_groep(plan: &mut Plan, codes: &[&str]) {
    for code in codes {
        "Groep".clone_into(&mut organisatie(plan, code).concern);
    }
}

/// Only Noord asks inloop, so that what the city gives is what Noord gets.
fn alleen_noord(plan: &mut Plan, hoeveel: Decimal) {
    meet_inloop(plan, &[100, 0]);
    basisuren(plan, dec!(2));
    fte(plan, "n1", hoeveel);
}

fn basisuren(plan: &mut Plan, uren: Decimal) {
    plan.voorzieningen[0].basis_uren = Some(Waarde::vast(uren));
}

/// A small organisatie that gets so much today and has no work in the plan.
fn kleine_van_nu(plan: &mut Plan, euro: Decimal) {
    let mut bakker = organisatie(plan, "klein").clone();
    (bakker.code, bakker.naam) = ("bakker".into(), "Voorbeeld Bakker".into());
    bakker.euro_nu = Some(Waarde::vast(euro));
    plan.organisaties.push(bakker);
}

/// The referentie of begeleiding is that of somebody else, on whom the samenwerkingsverband relies or not.
fn referentie_bij(plan: &mut Plan, code: &str, beroep_op: bool) {
    let ervaring = std::mem::take(&mut organisatie(plan, "zorg").ervaring);
    let ander = organisatie(plan, code);
    (ander.ervaring, ander.beroep_op) = (ervaring, beroep_op);
}

/// Every way in which every requirement fails.
pub const GEVALLEN: &[Geval] = &[
    Geval {
        sleutel: "TM-1 stad",
        net_wel: |p| p.normen.buurtteams = Waarde::vast(dec!(2)),
        net_niet: |p| p.normen.buurtteams = Waarde::vast(dec!(3)),
        tekort: dec!(1),
    },
    Geval { sleutel: "TM-2a wijk:WK999902", net_wel: samen, net_niet: zonder_team, tekort: dec!(1) },
    Geval { sleutel: "TM-2b team:noord", net_wel: |_| {}, net_niet: samen, tekort: dec!(1) },
    Geval {
        sleutel: "TM-3 team:noord domein:Wmo",
        net_wel: |p| fte(p, "n2", dec!(0.5)),
        net_niet: |p| fte(p, "n2", dec!(0.4)),
        tekort: dec!(0.1),
    },
    Geval {
        // Who knows the field besides another is there for that other first.
        sleutel: "TM-3 team:noord domein:Bestaanszekerheid",
        net_wel: |p| fte(p, "ng", dec!(0.5)),
        net_niet: |p| {
            p.functies[0].domeinen = vec![Domein::Welzijn, Domein::Bestaanszekerheid];
            fte(p, "ng", dec!(0.4));
        },
        tekort: dec!(0.1),
    },
    Geval {
        // Nobody at all: that is one finding, and what the team lacks follows from it.
        sleutel: "TM-3 team:noord",
        net_wel: |p| {
            niemand(p, "noord");
            fte(p, "n2", dec!(0.01));
        },
        net_niet: |p| niemand(p, "noord"),
        tekort: dec!(4),
    },
    Geval {
        // Over both teams together: neither has all fields, and that is no finding.
        sleutel: "TM-3 wijk:WK999901 domein:Jeugd",
        net_wel: |p| {
            jeugdteam(p, SOCIAAL);
            fte(p, "n3", dec!(0.5));
        },
        net_niet: |p| {
            jeugdteam(p, SOCIAAL);
            fte(p, "n3", dec!(0.4));
        },
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "TM-4 team:noord",
        net_wel: |p| p.normen.specialist_minstens = Waarde::vast(dec!(61)),
        net_niet: |p| p.normen.specialist_minstens = Waarde::vast(dec!(62)),
        tekort: dec!(0.03),
    },
    Geval {
        sleutel: "TM-4 team:noord",
        net_wel: |p| p.normen.specialist_hoogstens = Waarde::vast(dec!(62)),
        net_niet: |p| p.normen.specialist_hoogstens = Waarde::vast(dec!(61)),
        tekort: dec!(0.035),
    },
    Geval {
        // Everybody a generalist: no mix at all, and that blocks.
        sleutel: "TM-4 team:noord",
        net_wel: |_| {},
        net_niet: |p| p.functies.iter_mut().for_each(|f| f.soort = Functiesoort::Generalist),
        tekort: dec!(0.975),
    },
    Geval {
        sleutel: "TM-5 team:noord",
        net_wel: |p| fte(p, "n1", dec!(2)),
        net_niet: |p| fte(p, "n1", dec!(1.99)),
        tekort: dec!(0.01),
    },
    Geval {
        // A vacature for a volunteer is none.
        sleutel: "TM-5 team:noord vrijwilligers",
        net_wel: |p| fte(p, "nv", dec!(0.01)),
        net_niet: |p| rij(p, "nv").dienstverband = Dienstverband::Vacature,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "TM-6 wijk:WK999901",
        net_wel: |p| fte(p, "n1", dec!(2)),
        net_niet: |p| fte(p, "n1", dec!(1.99)),
        tekort: dec!(0.01),
    },
    Geval {
        // A team of two wijken: who is in it is nobody's fixed face until it is said where.
        sleutel: "TM-6 wijk:WK999902",
        net_wel: |p| {
            samen(p);
            rij(p, "z1").vast_in = vec!["WK999902".into()];
        },
        net_niet: samen,
        tekort: dec!(2),
    },
    Geval {
        sleutel: "TM-7 team:noord",
        net_wel: |p| fte(p, "n1", dec!(2)),
        net_niet: |p| fte(p, "n1", dec!(2.01)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "TM-8 wijk:WK999901 domein:Jeugd",
        net_wel: |p| jeugdteam(p, SOCIAAL),
        net_niet: |p| jeugdteam(p, &[]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "TM-8 wijk:WK999901 domein:Bestaanszekerheid",
        net_wel: |p| jeugdteam(p, SOCIAAL),
        net_niet: |p| jeugdteam(p, &[Domein::Welzijn, Domein::Wmo]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "TM-8 team:noord domein:Jeugd",
        net_wel: |p| p.buurtteams[0].domeinen = Domein::ALLE.to_vec(),
        net_niet: |p| p.buurtteams[0].domeinen = SOCIAAL.to_vec(),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BN-1a team:noord functie:begeleider",
        net_wel: |p| fte(p, "n2", dec!(2)),
        net_niet: |p| fte(p, "n2", dec!(1.99)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "BN-1a wijk:WK999901 functie:begeleider",
        net_wel: |p| twee_brede_teams(p, dec!(1)),
        net_niet: |p| twee_brede_teams(p, dec!(0.99)),
        tekort: dec!(0.01),
    },
    Geval {
        // All that is asked is the mean of the city; 95 % of it.
        sleutel: "BN-1b wijk:WK999901 voorziening:inloop",
        net_wel: |p| alleen_noord(p, dec!(1.9)),
        net_niet: |p| alleen_noord(p, dec!(1.89)),
        tekort: dec!(10),
    },
    Geval {
        // As the plan promises: 1,8 hours for each of 1.000 inhabitants, less than is asked.
        sleutel: "BN-1b wijk:WK999901 voorziening:inloop",
        net_wel: |p| {
            basisuren(p, dec!(1.8));
            fte(p, "n1", dec!(1.71));
        },
        net_niet: |p| {
            basisuren(p, dec!(1.8));
            fte(p, "n1", dec!(1.7));
        },
        tekort: dec!(10),
    },
    Geval {
        sleutel: "BN-2 wijk:WK999901 functie:gezinswerker",
        net_wel: |p| basis_anders(p, dec!(1)),
        net_niet: |p| basis_anders(p, dec!(0.9)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "BN-3 stad verdeling:Basis",
        net_wel: |p| p.verdeling.totaal = Waarde::vast(dec!(11)),
        net_niet: |p| p.verdeling.totaal = Waarde::vast(dec!(10.9)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "BN-3 stad verdeling:Totaal",
        net_wel: |p| p.verdeling.totaal = Waarde::vast(dec!(13.6)),
        net_niet: |p| p.verdeling.totaal = Waarde::vast(dec!(13.7)),
        tekort: dec!(0.7),
    },
    Geval {
        sleutel: "BN-3 stad verdeling:Correcties",
        net_wel: |p| correctie(p, dec!(1)),
        net_niet: |p| correctie(p, dec!(1.1)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BN-4 wijk:WK999901",
        net_wel: |p| fte(p, "n1", dec!(2.5)),
        net_niet: |p| fte(p, "n1", dec!(2.51)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "BN-4 wijk:WK999901",
        net_wel: |p| fte(p, "n1", dec!(1.5)),
        net_niet: |p| fte(p, "n1", dec!(1.49)),
        tekort: dec!(0.01),
    },
    Geval {
        // Both wijken ask the same; the one that gets more plus has no question for it.
        sleutel: "BN-5 wijk:WK999902 plus",
        net_wel: |_| {},
        net_niet: |p| correctie(p, dec!(0.1)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "VD-1 mensen:noord:begeleider",
        net_wel: |p| fte(p, "n2", dec!(1.9)),
        net_niet: |p| fte(p, "n2", dec!(1.89)),
        tekort: dec!(10),
    },
    Geval {
        sleutel: "VD-2 team:noord functie:begeleider",
        net_wel: |p| fte(p, "n2", dec!(1.9)),
        net_niet: |p| fte(p, "n2", dec!(1.89)),
        tekort: dec!(0.01),
    },
    Geval {
        // Demand goes to the team that has its field, and so does its shortage.
        sleutel: "VD-1 mensen:wmo:begeleider",
        net_wel: |p| wmoteam(p, dec!(1.9)),
        net_niet: |p| wmoteam(p, dec!(1.89)),
        tekort: dec!(10),
    },
    Geval {
        sleutel: "VD-2 team:jeugd functie:gezinswerker",
        net_wel: |p| {
            jeugdteam(p, SOCIAAL);
            fte(p, "n3", dec!(1.9));
        },
        net_niet: |p| {
            jeugdteam(p, SOCIAAL);
            fte(p, "n3", dec!(1.89));
        },
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "VD-2 wijk:WK999901 functie:begeleider",
        net_wel: |p| twee_brede_teams(p, dec!(0.9)),
        net_niet: |p| twee_brede_teams(p, dec!(0.89)),
        tekort: dec!(0.01),
    },
    Geval {
        // A row of half a fte is one person, and two rows are two.
        sleutel: "KV-1 stad voorziening:inloop",
        net_wel: |p| fte(p, "n1", dec!(1.6)),
        net_niet: |p| fte(p, "n1", dec!(1.59)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "KV-1 stad voorziening:inloop",
        net_wel: |p| rij(p, "n1").personen = Some(2),
        net_niet: |p| rij(p, "n1").personen = Some(1),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "DV-1 stad voorziening:begeleiding",
        net_wel: |p| tweede_aanbieder(p, dec!(0.5)),
        net_niet: |p| tweede_aanbieder(p, dec!(0.49)),
        tekort: dec!(1),
    },
    Geval {
        // A parent and its daughter are one.
        sleutel: "DV-1 stad voorziening:begeleiding",
        net_wel: |p| tweede_aanbieder(p, dec!(1)),
        net_niet: |p| {
            tweede_aanbieder(p, dec!(1));
            in_groep(p, &["zorg", "klein"]);
        },
        tekort: dec!(1),
    },
    Geval {
        sleutel: "DV-1 stad voorziening:crisis",
        net_wel: |_| {},
        net_niet: |p| p.bezetting.retain(|r| r.functie.as_str() != "gezinswerker"),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "DV-2 stad",
        net_wel: |p| achtergronden(p, dec!(0.1)),
        net_niet: |p| achtergronden(p, dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "DV-2 stad",
        net_wel: |_| {},
        net_niet: |p| p.bezetting.retain(|r| r.organisatie.as_str() != "klein"),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "DV-2 stad domein:Jeugd",
        net_wel: |p| fte(p, "s1", dec!(0.01)),
        net_niet: |p| fte(p, "s1", dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        // Of what the city has less of, each team must have its own.
        sleutel: "DV-3 team:noord expertise:Nah",
        net_wel: |p| expertise(p, Expertise::Nah, 100),
        net_niet: |p| expertise(p, Expertise::Nah, 99),
        tekort: dec!(0.5),
    },
    Geval {
        sleutel: "DV-3 team:noord expertise:Nah",
        net_wel: |p| expertise_in_noord(p, 25),
        net_niet: |p| expertise_in_noord(p, 24),
        tekort: dec!(0.02),
    },
    Geval {
        sleutel: "DV-3 stad expertise:Nah",
        net_wel: |p| expertise(p, Expertise::Nah, 1),
        net_niet: |p| expertise(p, Expertise::Nah, 0),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "DV-4 stad",
        net_wel: |p| een_twintigste_klein(p, dec!(5)),
        net_niet: |p| een_twintigste_klein(p, dec!(5.1)),
        tekort: dec!(0.1),
    },
    Geval {
        // Small is less than fifty fte in all.
        sleutel: "DV-4 stad",
        net_wel: |p| organisatie(p, "klein").omvang = Some(Waarde::vast(dec!(49.9))),
        net_niet: |p| organisatie(p, "klein").omvang = Some(Waarde::vast(dec!(50))),
        tekort: dec!(5),
    },
    Geval {
        sleutel: "DV-4 stad organisatie:bakker",
        net_wel: |p| kleine_van_nu(p, dec!(0)),
        net_niet: |p| kleine_van_nu(p, dec!(0.01)),
        tekort: dec!(0.01),
    },
    Geval { sleutel: "BR-1 wijk:WK999901", net_wel: |p| ver(p, 100), net_niet: |p| ver(p, 101), tekort: dec!(1) },
    Geval {
        // What is uncertain counts until the plan says otherwise.
        sleutel: "BR-1 wijk:WK999901",
        net_wel: |p| p.locaties[0].gebruik = Gebruik::ToekomstOnzeker,
        net_niet: |p| {
            p.locaties[0].gebruik = Gebruik::ToekomstOnzeker;
            p.normen.bereik.zonder_onzeker = true;
        },
        tekort: dec!(900),
    },
    Geval {
        // So it does what is only assumed.
        sleutel: "BR-2 wijk:WK999901",
        net_wel: |p| p.locaties[0].herkomst.status = Some(Status::Aanname),
        net_niet: |p| {
            p.locaties[0].herkomst.status = Some(Status::Aanname);
            p.normen.bereik.zonder_aangenomen = true;
        },
        tekort: dec!(800),
    },
    Geval { sleutel: "BR-2 wijk:WK999901", net_wel: |p| ver(p, 200), net_niet: |p| ver(p, 201), tekort: dec!(1) },
    Geval {
        sleutel: "BR-2 wijk:WK999901",
        net_wel: |_| {},
        net_niet: |p| p.locaties[0].centraal = false,
        tekort: dec!(800),
    },
    Geval {
        // The central place of another team is not its own.
        sleutel: "BR-2 wijk:WK999901",
        net_wel: |_| {},
        net_niet: |p| {
            p.locaties[0].wijk = "WK999902".into();
        },
        tekort: dec!(800),
    },
    Geval {
        sleutel: "BR-3 wijk:WK999901 moment:Overdag",
        net_wel: |_| {},
        net_niet: |p| _ = p.locaties[0].dagdelen.middag.pop(),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BR-3 wijk:WK999901 moment:Avond",
        net_wel: |p| p.locaties[0].dagdelen.avond = vec![Dag::Zo],
        net_niet: |p| p.locaties[0].dagdelen.avond.clear(),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BR-3 wijk:WK999901 moment:Dagen",
        net_wel: |p| p.locaties[0].dagdelen.avond = vec![Dag::Za],
        net_niet: |p| {
            p.locaties[0].dagdelen.ochtend.pop();
            p.locaties[0].dagdelen.middag.pop();
        },
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BR-3 wijk:WK999901",
        net_wel: |_| {},
        net_niet: |p| p.locaties[0].gebruik = Gebruik::Gesloten(2028),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BR-4 stad kanaal:Appen",
        net_wel: |_| {},
        net_niet: |p| p.kanalen.retain(|k| k.soort != Kanaalsoort::Appen),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BR-4 stad kanaal:Bellen",
        net_wel: |p| kanaal(p, "bellen").fte = Some(Waarde::vast(dec!(0.5))),
        net_niet: |p| kanaal(p, "bellen").fte = Some(Waarde::vast(dec!(0.4))),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "BR-4 stad kanaal:Digitaal",
        net_wel: |p| kanaal(p, "digitaal").uren = Some(Waarde::vast(dec!(1))),
        net_niet: |p| kanaal(p, "digitaal").uren = Some(Waarde::vast(dec!(0))),
        tekort: dec!(1),
    },
    Geval {
        // A small wijk may walk in elsewhere with its own team.
        sleutel: "BR-4 wijk:WK999902 kanaal:Binnenlopen",
        net_wel: |p| {
            samen(p);
            kanaal(p, "binnen").locaties.pop();
        },
        net_niet: |p| _ = kanaal(p, "binnen").locaties.pop(),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-1a wijk:WK999901",
        net_wel: |p| {
            p.locaties[0].centraal = false;
            p.locaties[0].werkplekken = Waarde::vast(dec!(1));
        },
        net_niet: |p| {
            p.locaties[0].centraal = false;
            p.locaties[0].werkplekken = Waarde::vast(dec!(0));
        },
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-1a wijk:WK999902",
        net_wel: |p| plek_elders(p, 200),
        net_niet: |p| plek_elders(p, 201),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-1b wijk:WK999901",
        net_wel: |p| p.locaties[0].gebruik = Gebruik::Gesloten(2029),
        net_niet: |p| p.locaties[0].gebruik = Gebruik::Gesloten(2028),
        tekort: dec!(1),
    },
    Geval {
        // An MFA with the three functies is a huis.
        sleutel: "HV-2 team:noord",
        net_wel: |p| {
            p.locaties[0].soort = Locatiesoort::Mfa;
            p.locaties[0].functies = Locatiefunctie::ALLE.to_vec();
        },
        net_niet: |p| {
            p.locaties[0].soort = Locatiesoort::Mfa;
            p.locaties[0].functies = vec![Locatiefunctie::Ondersteuning, Locatiefunctie::Ontmoeting];
        },
        tekort: dec!(1),
    },
    Geval {
        // It is asked from a year on.
        sleutel: "HV-2 team:noord",
        net_wel: |p| {
            p.locaties[0].soort = Locatiesoort::Buurtkamer;
            p.normen.jaren_tot_huis = Waarde::vast(dec!(1));
        },
        net_niet: |p| p.locaties[0].soort = Locatiesoort::Buurtkamer,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-3 wijk:WK999901",
        net_wel: |p| huis_op(p, 499.9),
        net_niet: |p| huis_op(p, 501.0),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-3 wijk:WK999901",
        net_wel: |p| {
            huis_op(p, 501.0);
            p.normen.jaren_tot_buurtkamer = Waarde::vast(dec!(1));
        },
        net_niet: |p| huis_op(p, 501.0),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-4 wijk:WK999901 locatiesoort:School",
        net_wel: |p| scholen(p, 2, 4),
        net_niet: |p| scholen(p, 1, 4),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-4 wijk:WK999901 locatiesoort:Sportvereniging",
        net_wel: |p| locatie(p, "club-noord").afspraak = Some(Afspraak::Toegezegd),
        net_niet: |p| locatie(p, "club-noord").afspraak = Some(Afspraak::Gewenst),
        tekort: dec!(1),
    },
    Geval {
        // The tightest dagdeel counts.
        sleutel: "HV-5 team:noord",
        net_wel: |p| p.locaties[0].dagdelen.avond.clear(),
        net_niet: |p| _ = p.locaties[0].dagdelen.middag.remove(1),
        tekort: dec!(3),
    },
    Geval {
        sleutel: "HV-5 team:noord",
        net_wel: |p| p.locaties[0].afspraak = Some(Afspraak::Toegezegd),
        net_niet: |p| p.locaties[0].afspraak = Some(Afspraak::Gewenst),
        tekort: dec!(3),
    },
    Geval {
        // Of a dagdeel that is not known, each dagdeel has a tenth.
        sleutel: "HV-5 team:noord",
        net_wel: |p| school_met_werkplekken(p, dec!(10)),
        net_niet: |p| school_met_werkplekken(p, dec!(9)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "HV-5 team:noord",
        net_wel: |p| p.locaties[0].werkplekken = Waarde::vast(dec!(3)),
        net_niet: |p| p.locaties[0].werkplekken = Waarde::vast(dec!(2)),
        tekort: dec!(1),
    },
    Geval {
        // 6.000 hours × 40 % ÷ 40 weken ÷ 10 dagdelen ÷ (4 uur × 75 %) are two rooms.
        sleutel: "HV-6 wijk:WK999901 ruimte:Spreekkamer",
        net_wel: |_| {},
        net_niet: |p| p.normen.op_locatie = Waarde::vast(dec!(42)),
        tekort: dec!(0.1),
    },
    Geval {
        // Where one afternoon is not the plan's, that is the one that is short.
        sleutel: "HV-6 wijk:WK999901 ruimte:Spreekkamer",
        net_wel: |p| _ = p.locaties[0].dagdelen.avond.pop(),
        net_niet: |p| _ = p.locaties[0].dagdelen.middag.remove(1),
        tekort: dec!(2),
    },
    Geval {
        // A tenth in the evening is two rooms for a tenth of ten dagdelen, over five evenings: 0,4.
        sleutel: "HV-6 wijk:WK999901 ruimte:Spreekkamer",
        net_wel: |p| {
            p.normen.in_de_avond = Waarde::vast(dec!(10));
            p.locaties[0].dagdelen.avond = Dag::ALLE[..5].to_vec();
        },
        net_niet: |p| {
            p.normen.in_de_avond = Waarde::vast(dec!(10));
            p.locaties[0].dagdelen.avond = Dag::ALLE[..4].to_vec();
        },
        tekort: dec!(0.4),
    },
    Geval {
        // Four groups of ten meetings in forty weeks, over ten dagdelen.
        sleutel: "HV-6 wijk:WK999901 ruimte:Groepsruimte",
        net_wel: |p| p.locaties[0].groepsruimten = Waarde::vast(dec!(0.1)),
        net_niet: |p| p.locaties[0].groepsruimten = bekend(dec!(0)),
        tekort: dec!(0.1),
    },
    Geval {
        // 1.000 hours × 60 % ÷ 40 ÷ 10 ÷ 3 is half a room for the city; what is left in Zuid does.
        sleutel: "HV-6 stad ruimte:Spreekkamer",
        net_wel: |p| {
            voorziening(p, "crisis").op_locatie = Some(Waarde::vast(dec!(60)));
            locatie(p, "huis-zuid").spreekkamers = Waarde::vast(dec!(2.5));
        },
        net_niet: |p| {
            voorziening(p, "crisis").op_locatie = Some(Waarde::vast(dec!(60)));
            locatie(p, "huis-zuid").spreekkamers = Waarde::vast(dec!(2.4));
        },
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "HV-7 wijk:WK999901 locatie:huis-noord",
        net_wel: |p| p.locaties[0].contract.tot = Some(date(2036, 2, 29)),
        net_niet: |p| p.locaties[0].contract.tot = Some(date(2036, 2, 28)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-7 wijk:WK999901 locatie:huis-noord",
        net_wel: |p| {
            p.opdracht.tot = Some(date(2035, 12, 31));
            p.locaties[0].contract.tot = Some(date(2035, 12, 31));
        },
        net_niet: |p| {
            p.opdracht.tot = Some(date(2035, 12, 31));
            p.locaties[0].contract.tot = Some(date(2035, 12, 30));
        },
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-7 wijk:WK999901 locatie:huis-noord",
        net_wel: |p| p.locaties[0].contract.opzegtermijn = Some(12),
        net_niet: |p| p.locaties[0].contract.opzegtermijn = Some(11),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-8 wijk:WK999901 locatie:huis-noord",
        net_wel: sluit_met_besluit,
        net_niet: |p| p.locaties[0].gebruik = Gebruik::Gesloten(2028),
        tekort: dec!(1),
    },
    Geval {
        // What was gone before the plan, is not given up by it.
        sleutel: "HV-8 wijk:WK999901 locatie:huis-noord",
        net_wel: |p| p.locaties[0].gebruik = Gebruik::Verkocht(2027),
        net_niet: |p| p.locaties[0].gebruik = Gebruik::Verkocht(2028),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-9 wijk:WK999901 locatie:huis-noord",
        net_wel: |_| {},
        net_niet: |p| p.locaties[0].toegankelijk.toilet = Some(false),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-10 stad",
        net_wel: |p| (p.locaties[0].kosten, p.locaties[0].om_niet) = (None, true),
        net_niet: |p| p.locaties[0].kosten = None,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-10 stad werkplekken",
        net_wel: |_| {},
        net_niet: |p| p.locaties[0].kosten = Some(Waarde::vast(dec!(60006))),
        tekort: dec!(1),
    },
    Geval {
        // What is paid once counts over the eight years of the contract.
        sleutel: "HV-10 stad werkplekken",
        net_wel: |p| p.locaties[0].kosten_eenmalig = Some(Waarde::vast(dec!(0))),
        net_niet: |p| p.locaties[0].kosten_eenmalig = Some(Waarde::vast(dec!(48))),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "HV-10 stad werkplekken",
        net_wel: |p| p.normen.werkplek_minstens = Waarde::vast(dec!(20000)),
        net_niet: |p| p.normen.werkplek_minstens = Waarde::vast(dec!(20001)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "PE-1 stad overname:wmo",
        net_wel: |p| p.overname[0].fte = Waarde::vast(dec!(1)),
        net_niet: |p| p.overname[0].fte = Waarde::vast(dec!(1.01)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "PE-2 stad aanstelling:z3",
        net_wel: |p| rij(p, "z3").tot_en_met = Some(jiff::civil::date(2029, 12, 31)),
        net_niet: |p| rij(p, "z3").tot_en_met = Some(jiff::civil::date(2030, 1, 1)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "PE-2 stad aanstelling:z3",
        net_wel: |_| {},
        net_niet: |p| rij(p, "z3").tot_en_met = None,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "PE-3 stad aanstelling:z3",
        net_wel: |p| rij(p, "z3").kosten_per_fte = Some(Waarde::vast(dec!(90000))),
        net_niet: |p| rij(p, "z3").kosten_per_fte = Some(Waarde::vast(dec!(90001))),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "PE-4 stad levering:welzijn:opbouwwerker",
        net_wel: |p| p.organisaties[0].levering[0].fte = Waarde::vast(dec!(4)),
        net_niet: |p| p.organisaties[0].levering[0].fte = Waarde::vast(dec!(3.99)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "PE-5 stad aanstelling:z3",
        net_wel: |p| p.overname[0].kosten_nu = Some(Waarde::vast(dec!(90000))),
        net_niet: |p| p.overname[0].kosten_nu = Some(Waarde::vast(dec!(90001))),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "PE-5 stad aanstelling:z3",
        net_wel: |_| {},
        net_niet: |p| p.overname[0].werktijd_nu = Some("anders".into()),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "PE-6 team:noord",
        net_wel: |p| p.normen.fte_kwetsbaar = Waarde::vast(dec!(0.49)),
        net_niet: |p| p.normen.fte_kwetsbaar = Waarde::vast(dec!(0.5)),
        tekort: dec!(1),
    },
    Geval {
        // Two people, or somebody of the same functie in the city.
        sleutel: "PE-6 team:zuid",
        net_wel: |p| {
            p.normen.fte_kwetsbaar = Waarde::vast(dec!(0.5));
            rij(p, "zg").personen = Some(2);
        },
        net_niet: |p| {
            p.normen.fte_kwetsbaar = Waarde::vast(dec!(0.5));
            rij(p, "zg").personen = Some(1);
        },
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-3 stad scope:p1",
        net_wel: |p| referentie_bij(p, "klein", true),
        net_niet: |p| referentie_bij(p, "klein", false),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-3 stad scope:p1",
        net_wel: |p| p.scope[0].status = Scopestatus::Uit,
        net_niet: |p| organisatie(p, "zorg").ervaring.clear(),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-1 stad organisatie:zorg",
        net_wel: |_| {},
        net_niet: |p| elders(p, "zorg", Positie::Hoofdaanbieder),
        tekort: dec!(1),
    },
    Geval {
        // Onderaannemer here and there is fine; what its daughter answers for, it answers for.
        sleutel: "SV-1 stad organisatie:zorg",
        net_wel: |p| elders(p, "klein", Positie::Onderaannemer),
        net_niet: |p| {
            elders(p, "gemeente", Positie::Combinatielid);
            in_groep(p, &["zorg", "gemeente"]);
        },
        tekort: dec!(1),
    },
    Geval {
        // By the letter it may: an attention.
        sleutel: "SV-1 stad organisatie:zorg",
        net_wel: |_| {},
        net_niet: |p| elders(p, "zorg", Positie::Onderaannemer),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-1 stad organisatie:klein",
        net_wel: |p| elders(p, "klein", Positie::Onderaannemer),
        net_niet: |p| elders(p, "klein", Positie::Combinatielid),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-1 stad organisatie:zorg",
        net_wel: |p| in_groep(p, &["klein"]),
        net_niet: |p| in_groep(p, &["zorg", "klein"]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-2 stad",
        net_wel: |_| {},
        net_niet: |p| positie(p, "zorg", Positie::Penvoerder),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-2 stad",
        net_wel: |_| {},
        net_niet: |p| positie(p, "welzijn", Positie::Combinatielid),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-2 stad",
        net_wel: |p| {
            positie(p, "welzijn", Positie::Hoofdaanbieder);
            positie(p, "zorg", Positie::Onderaannemer);
        },
        net_niet: |p| positie(p, "welzijn", Positie::Hoofdaanbieder),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-2 stad",
        net_wel: |_| {},
        net_niet: |p| ["welzijn", "zorg"].iter().for_each(|code| positie(p, code, Positie::Hoofdaanbieder)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SV-2 stad",
        net_wel: |_| {},
        net_niet: |p| positie(p, "zorg", Positie::Onderaannemer),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BG-1 stad",
        net_wel: |p| lumpsum(p, dec!(0)),
        net_niet: |p| lumpsum(p, dec!(0.01)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "TM-1 stad team:zuid",
        net_wel: |p| {
            zonder_team(p);
            p.bezetting.retain(|r| r.plek != Plek::Team("zuid".into()));
        },
        net_niet: |p| {
            zonder_team(p);
            p.bezetting.retain(|r| r.plek != Plek::Team("zuid".into()) || r.code.as_str() == "z1");
            fte(p, "z1", dec!(0.01));
        },
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "BG-1 stad vacatures",
        net_wel: |p| lumpsum_met_vacature(p, dec!(0)),
        net_niet: |p| lumpsum_met_vacature(p, dec!(0.01)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "BG-2 stad",
        net_wel: |p| p.begroting.oormerk = Waarde::vast(dec!(0.01)),
        net_niet: |p| p.begroting.oormerk = Waarde::vast(dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BG-2 stad",
        net_wel: |p| p.begroting.oormerk = Waarde::vast(dec!(32000)),
        net_niet: |p| p.begroting.oormerk = Waarde::vast(dec!(32000.01)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "BG-3 stad",
        net_wel: |p| p.begroting.overhead = Waarde::vast(dec!(15)),
        net_niet: |p| p.begroting.overhead = Waarde::vast(dec!(14.9)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "BG-3 stad",
        net_wel: |p| p.begroting.overhead = Waarde::vast(dec!(25)),
        net_niet: |p| p.begroting.overhead = Waarde::vast(dec!(25.1)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "BG-4 stad",
        net_wel: |p| p.begroting.reserve = Waarde::vast(dec!(1.5)),
        net_niet: |p| p.begroting.reserve = Waarde::vast(dec!(1.4)),
        tekort: dec!(0.1),
    },
    Geval {
        sleutel: "SC-1 stad scope:p1",
        net_wel: |p| geboden_door(p, &["gemeente", "welzijn"]),
        net_niet: |p| geboden_door(p, &["gemeente"]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-1 stad scope:p1",
        net_wel: |p| geboden_door(p, &["zorg"]),
        net_niet: |p| geboden_door(p, &[]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-1 stad scope:p1",
        net_wel: |p| te_vragen(p, &["welzijn"]),
        net_niet: |p| te_vragen(p, &["welzijn", "zorg"]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-1 stad scope:p1",
        net_wel: |p| voorziening(p, "begeleiding").vervangt[0].niveau = Some(4),
        net_niet: |p| voorziening(p, "begeleiding").vervangt[0].niveau = Some(5),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-1 stad scope:p1",
        net_wel: |p| gefaseerd(p, "begeleiding", dec!(0.01)),
        net_niet: |p| gefaseerd(p, "begeleiding", dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-1 stad scope:p1",
        net_wel: |p| overal(p, &["n2", "z2", "z3"], dec!(0.01)),
        net_niet: |p| overal(p, &["n2", "z2", "z3"], dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-2 stad voorziening:gezin",
        net_wel: |p| voorziening(p, "gezin").naam = "Hulp bij lezen".into(),
        net_niet: |p| voorziening(p, "gezin").naam = "Dyslexiezorg".into(),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-2 stad voorziening:geld",
        net_wel: |p| voorziening(p, "geld").mandaat.besluit = Some(Bevoegd::Wpda),
        net_niet: |p| voorziening(p, "geld").mandaat.besluit = Some(Bevoegd::Team),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-2 stad voorziening:begeleiding",
        net_wel: |p| voorziening(p, "begeleiding").mandaat.indicatie = Some(Bevoegd::Gemeente),
        net_niet: |p| voorziening(p, "begeleiding").mandaat.indicatie = Some(Bevoegd::Team),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-3 stad voorziening:begeleiding",
        net_wel: |p| bespreekbaar(p, Scopestatus::Bespreekbaar, true),
        net_niet: |p| bespreekbaar(p, Scopestatus::In, true),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-3 stad voorziening:begeleiding",
        net_wel: |p| bespreekbaar(p, Scopestatus::Bespreekbaar, true),
        net_niet: |p| bespreekbaar(p, Scopestatus::Bespreekbaar, false),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "SC-4 stad budgetregel:Wmo",
        net_wel: |p| p.begroting.budgetregels[0].bedrag[0].waarde = Waarde::vast(dec!(414000)),
        net_niet: |p| p.begroting.budgetregels[0].bedrag[0].waarde = Waarde::vast(dec!(413999.99)),
        tekort: dec!(0.01),
    },
    Geval {
        sleutel: "VV-1 stad domein:Wmo",
        net_wel: |p| gemeten_in_zuid(p, "dagkring", dec!(0.01)),
        net_niet: |p| gemeten_in_zuid(p, "dagkring", dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "VV-1 stad domein:Bestaanszekerheid",
        net_wel: |p| gemeten_in_zuid(p, "geld", dec!(0.01)),
        net_niet: |p| gemeten_in_zuid(p, "geld", dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "VV-2 stad scope:g1",
        net_wel: |p| fte(p, "z1", dec!(0.01)),
        net_niet: |p| fte(p, "z1", dec!(0)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "FA-1 stad",
        net_wel: |p| p.opdracht.start = Some(date(2028, 3, 1)),
        net_niet: |p| p.opdracht.start = Some(date(2028, 2, 29)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "FA-1 stad",
        net_wel: |p| p.opdracht.gunning = Some(date(2027, 8, 31)),
        net_niet: |p| p.opdracht.gunning = Some(date(2027, 9, 2)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "RI-1 stad",
        net_wel: |p| p.risicos[0].besproken = Some(date(2027, 1, 1)),
        net_niet: |p| p.risicos[0].besproken = Some(date(2026, 12, 31)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "RI-1 stad",
        net_wel: |p| "x".clone_into(&mut p.risicos[0].eigenaar),
        net_niet: |p| " ".clone_into(&mut p.risicos[0].eigenaar),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BG-2 stad initiatief:Buurtmaaltijd",
        net_wel: |p| p.begroting.initiatieven[0].oormerk = Some(Waarde::vast(dec!(32000))),
        net_niet: |p| p.begroting.initiatieven[0].oormerk = Some(Waarde::vast(dec!(31999))),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BG-2 stad budgetregel:Welzijn",
        net_wel: |p| p.begroting.oormerk = Waarde::vast(dec!(32000)),
        net_niet: |p| p.begroting.oormerk = Waarde::vast(dec!(31999)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "BG-5 stad",
        net_wel: |p| p.begroting.innovatie = Some(Waarde::vast(dec!(1))),
        net_niet: |p| p.begroting.innovatie = Some(Waarde::vast(dec!(0))),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "MO-1 wijk:WK999902",
        net_wel: |p| "x".clone_into(&mut p.nulmetingen[1].antwoorden[1].antwoord),
        net_niet: |p| " ".clone_into(&mut p.nulmetingen[1].antwoorden[1].antwoord),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "MO-1 wijk:WK999901",
        net_wel: |p| p.nulmetingen[0].datum = Some(date(2028, 2, 29)),
        net_niet: |p| p.nulmetingen[0].datum = Some(date(2028, 3, 1)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-1 stad",
        net_wel: |p| p.eisen_af[0].af = true,
        net_niet: |p| p.eisen_af[0].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-2 stad",
        net_wel: |p| p.eisen_af[1].af = true,
        net_niet: |p| p.eisen_af[1].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-3 stad",
        net_wel: |p| p.eisen_af[2].af = true,
        net_niet: |p| p.eisen_af[2].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-4 stad",
        net_wel: |p| p.eisen_af[3].af = true,
        net_niet: |p| p.eisen_af[3].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-5 stad",
        net_wel: |p| p.eisen_af[4].af = true,
        net_niet: |p| p.eisen_af[4].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-6 stad",
        net_wel: |p| p.eisen_af[5].af = true,
        net_niet: |p| p.eisen_af[5].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-7 stad",
        net_wel: |p| p.eisen_af[6].af = true,
        net_niet: |p| p.eisen_af[6].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-8 stad",
        net_wel: |p| p.eisen_af[7].af = true,
        net_niet: |p| p.eisen_af[7].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-9 stad",
        net_wel: |p| p.eisen_af[8].af = true,
        net_niet: |p| p.eisen_af[8].af = false,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-1 stad",
        net_wel: |p| p.eisen_af[0].hoe = String::new(),
        net_niet: |p| (p.eisen_af[0].af, p.eisen_af[0].hoe) = (false, String::new()),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AF-2 stad",
        net_wel: |p| "x".clone_into(&mut p.eisen_af[1].bewijs),
        net_niet: |p| " ".clone_into(&mut p.eisen_af[1].bewijs),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "FA-2 stad",
        net_wel: |p| p.opdracht.start = Some(date(2028, 1, 1)),
        net_niet: |p| p.opdracht.start = Some(date(2027, 12, 31)),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AV-2 stad",
        net_wel: |p| "nummer 111222334".clone_into(&mut p.organisaties[0].toelichting),
        net_niet: |p| "nummer 111222333".clone_into(&mut p.organisaties[0].toelichting),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "GG-1 wijk:WK999901 cijfers",
        net_wel: |p| weeg_huishoudens(p, &[Some(500), Some(400)]),
        net_niet: |p| weeg_huishoudens(p, &[None, Some(400)]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "GG-1 wijk:WK999902 vraag",
        net_wel: |p| meet_inloop(p, &[100, 100]),
        net_niet: |p| meet_inloop(p, &[100]),
        tekort: dec!(1),
    },
    Geval {
        sleutel: "GG-1 stad reeksen:2027",
        net_wel: |p| p.begroting.lumpsum[0].jaar = 2028,
        net_niet: |p| p.begroting.lumpsum[0].jaar = 2027,
        tekort: dec!(1),
    },
    Geval {
        sleutel: "AV-1 wijk:WK999901 voorziening:begeleiding",
        net_wel: |p| gemeten(p, dec!(10)),
        net_niet: |p| gemeten(p, dec!(9)),
        tekort: dec!(1),
    },
];

/// Requirements that no plan can be judged by yet: what that would take, no plan can hold.
pub const NOOIT_GETOETST: &[&str] = &["VD-3", "WL-1", "FA-2", "FA-3"];
/// What is measured of the begeleiding: in Zuid by a public source, in Noord not; the total is public too.
fn gemeten(plan: &mut Plan, noord: Decimal) {
    "CC BY 4.0".clone_into(&mut plan.bronnen[0].licentie);
    let met_bron = |aantal| {
        let mut waarde: Waarde = Waarde::vast(aantal);
        (waarde.bron, waarde.status) = (Some("CBS-PROEF".into()), Some(Status::Gemeten));
        waarde
    };
    for (wijk, volume) in [(0, Waarde::vast(noord)), (1, met_bron(dec!(80)))] {
        plan.wijken[wijk].vraag.push(Meting { voorziening: "begeleiding".into(), volume });
    }
    let totaal = met_bron(dec!(80) + noord);
    plan.voorzieningen[1].vraag = Vraagregel::Verdeeld { totaal, naar: Kerncijfer::Inwoners };
}

/// Each requirement, undecidable, or why that cannot be.
pub const OPEN: &[(&str, Open)] = &[
    ("TM-1", Err("a plan without teams has none: that is a number too")),
    ("TM-2a", Ok(|p| p.buurtteams.clear())),
    ("TM-2b", Ok(zonder_team)),
    ("TM-3", Ok(zonder_team)),
    ("TM-4", Ok(zonder_team)),
    ("TM-5", Ok(zonder_team)),
    ("TM-6", Ok(|p| p.bezetting.clear())),
    ("TM-7", Ok(zonder_team)),
    ("TM-8", Ok(zonder_team)),
    ("BN-1a", Ok(|p| p.verdeling.basis.clear())),
    ("BN-1b", Ok(|p| p.voorzieningen[0].basis = false)),
    ("BN-2", Ok(|p| p.verdeling.basis.clear())),
    (
        "BN-3",
        Ok(|p| {
            p.verdeling.basis.clear();
            p.verdeling.totaal = Waarde::vast(dec!(0));
        }),
    ),
    ("BN-4", Ok(|p| p.bezetting.clear())),
    ("BN-5", Ok(|p| p.verdeling.totaal = Waarde::vast(dec!(11)))),
    ("VD-1", Ok(|p| p.voorzieningen.retain(|v| v.code.as_str() == "crisis"))),
    ("VD-2", Ok(|p| p.voorzieningen.retain(|v| v.code.as_str() == "crisis"))),
    ("VD-3", Ok(|_| {})),
    ("WL-1", Ok(|_| {})),
    ("DV-1", Ok(|p| p.bezetting.clear())),
    ("DV-2", Ok(|p| organisatie(p, "klein").achtergrond.clear())),
    ("DV-3", Ok(|p| p.bezetting.iter_mut().for_each(|r| r.expertise.clear()))),
    ("DV-4", Ok(|p| organisatie(p, "klein").omvang = None)),
    ("BR-1", Ok(|p| p.wijken[0].buurten.clear())),
    ("BR-2", Ok(|p| p.wijken[0].buurten.clear())),
    ("BR-3", Ok(|p| p.locaties[0].dagdelen = Dagdelen::default())),
    ("BR-4", Ok(|p| p.kanalen.clear())),
    ("HV-1a", Err("a place stands in the plan or it does not; without buurten no place elsewhere counts")),
    ("HV-1b", Err("a place stands in the plan or it does not")),
    (
        "HV-2",
        Ok(|p| {
            p.locaties[0].soort = Locatiesoort::Mfa;
            p.locaties[0].functies.clear();
        }),
    ),
    ("HV-3", Ok(|p| p.wijken[0].buurten.clear())),
    ("HV-4", Ok(|p| locatie(p, "school-noord").afspraak = None)),
    ("HV-5", Ok(|p| p.bezetting.retain(|r| !r.code.as_str().starts_with('n')))),
    ("HV-6", Ok(|p| p.locaties[0].spreekkamers = Waarde::vast(dec!(0)))),
    ("HV-7", Ok(|p| p.locaties[0].contract.tot = None)),
    ("HV-8", Ok(|p| p.locaties.iter_mut().for_each(|l| l.bestaand = false))),
    ("HV-9", Ok(|p| p.locaties[0].toegankelijk.toilet = None)),
    ("HV-10", Ok(|p| p.locaties.clear())),
    ("PE-1", Ok(|p| p.overname.clear())),
    ("PE-2", Ok(|p| p.bezetting.clear())),
    ("PE-3", Ok(|p| p.functies[1].bruto_loonkosten = None)),
    ("PE-4", Ok(|p| p.organisaties.iter_mut().for_each(|o| o.levering.clear()))),
    ("PE-5", Ok(|p| p.overname[0].kosten_nu = None)),
    ("PE-6", Ok(zonder_team)),
    ("SV-1", Ok(|p| organisatie(p, "zorg").alleen_hier = false)),
    ("SV-2", Ok(|p| p.organisaties.retain(|o| !o.positie.is_lid()))),
    ("SV-3", Ok(|p| p.organisaties.iter_mut().for_each(|o| o.ervaring.clear()))),
    ("BG-1", Ok(|p| p.begroting.lumpsum.clear())),
    ("BG-2", Ok(|p| p.begroting.lumpsum.clear())),
    ("BG-3", Ok(|p| p.bezetting.clear())),
    ("BG-4", Ok(|p| p.begroting.lumpsum.clear())),
    ("BG-5", Ok(|p| p.begroting.innovatie = None)),
    ("SC-1", Ok(|p| p.scope.clear())),
    ("SC-2", Ok(|p| p.voorzieningen.iter_mut().for_each(|v| v.mandaat = Mandaat::default()))),
    ("SC-3", Ok(|p| p.scope.clear())),
    ("SC-4", Ok(|p| p.begroting.budgetregels.clear())),
    ("VV-1", Ok(|p| p.voorzieningen.iter_mut().for_each(|v| v.vraag = Vraagregel::Gemeten))),
    ("VV-2", Ok(|p| p.scope.clear())),
    ("KV-1", Ok(|p| p.bezetting.clear())),
    ("FA-1", Ok(|p| p.opdracht.gunning = None)),
    ("FA-2", Ok(|p| p.opdracht.start = None)),
    ("FA-3", Ok(|_| {})),
    ("RI-1", Ok(|p| p.risicos[0].besproken = None)),
    ("MO-1", Ok(|p| p.nulmetingen[0].datum = None)),
    ("AF-1", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-1"))),
    ("AF-2", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-2"))),
    ("AF-3", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-3"))),
    ("AF-4", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-4"))),
    ("AF-5", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-5"))),
    ("AF-6", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-6"))),
    ("AF-7", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-7"))),
    ("AF-8", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-8"))),
    ("AF-9", Ok(|p| p.eisen_af.retain(|af| af.eis.as_str() != "AF-9"))),
    ("AV-1", Ok(|p| p.voorzieningen.clear())),
    ("AV-2", Err("a text stands in the plan or it does not")),
    (
        "GG-1",
        Ok(|p| {
            p.voorzieningen.clear();
            p.verdeling.basis.clear();
        }),
    ),
];

/// Switches a requirement off.
pub fn zet_uit(plan: &mut Plan, eis: &str) {
    let uit = wijkplan::plan::EisUit { eis: Eiscode(eis.to_owned()), motivatie: "proef".into() };
    plan.eisen_uit.push(uit);
}

/// The same overname as a figure of another status.
pub fn overname_als(plan: &mut Plan, status: Status) {
    plan.overname[0].fte = Waarde::vast(dec!(1.01));
    plan.overname[0].fte.status = Some(status);
}

/// Nobody of a functie knows its field.
pub fn zonder_domein(plan: &mut Plan) {
    plan.functies[3].domeinen = vec![Domein::Welzijn];
}
