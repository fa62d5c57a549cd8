//! Figures of wijken and buurten, in the layouts in which they are published; every figure here is one of the built-in plan
//! or a changed one of it.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use rust_decimal_macros::dec;

use super::{plan, van};
use crate::calc::import::{Noot, Reden, Soort, Uitslag, Vangst, Vraag, lees};
use crate::plan::{Kerncijfer, Plan};

const STATLINE: &str = "\u{FEFF}\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Codering (code)\";\
    \"Bevolking/Aantal inwoners (aantal)\";\"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)\";\
    \"Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)\";\"Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)\"\r\n\
    \"Nederland\";\"Nederland     \";\"NL00      \";17942942;2714040;2202159;4586399;4763116;3677228\r\n\
    \"Assen\";\"Assen         \";\"GM0106    \";69701;10352;8483;16435;19284;15147\r\n\
    \"Centrum\";\"Assen         \";\"WK010600  \";7165;520;950;1620;1740;2340\r\n\
    \"Brinkkwartier\";\"Assen         \";\"BU01060000\";410;20;120;150;60;60\r\n\
    \"Erfgoedkwartier\";\"Assen         \";\"BU01060001\";       .;0;15;0;10;5\r\n\
    \"Haren\";\"Groningen     \";\"WK001408  \";1;1;0;0;0;0\r\n";

fn uit(plan: &Plan, bestanden: &[(&str, &[u8])], jaar: Option<u16>) -> Vangst {
    let gelezen: Vec<_> = bestanden.iter().map(|(naam, bytes)| van(naam, bytes).unwrap()).collect();
    lees(plan, &gelezen, Vraag { jaar }).unwrap()
}

fn na(plan: &Plan, vangst: &Vangst) -> Plan {
    let mut na = plan.clone();
    let terug = vangst.wijziging.as_ref().unwrap().pas_toe(&mut na).unwrap();
    let mut weer = na.clone();
    terug.pas_toe(&mut weer).unwrap();
    assert_eq!(weer, *plan, "undo takes all of it back");
    na
}

fn uitslagen(vangst: &Vangst) -> Vec<Uitslag> {
    vangst.regels.iter().map(|r| r.uitslag).collect()
}

#[test]
fn the_current_layout_of_statline_changes_only_what_is_otherwise() {
    use Uitslag::{Gelijk, Gewijzigd};
    let plan = plan();
    let vangst = uit(&plan, &[("Kerncijfers_2024.csv", STATLINE.as_bytes())], None);
    assert_eq!(vangst.bestanden[0].soort, Soort::Kerncijfers);
    assert_eq!(vangst.bestanden[0].noten, [Noot::JaarUitNaam(2024), Noot::Buiten(2)]);
    assert_eq!(uitslagen(&vangst), [Gelijk, Gelijk, Gewijzigd, Gelijk], "{:#?}", vangst.regels);
    let gewijzigd = na(&plan, &vangst);
    let brink = &gewijzigd.wijken[0].buurten[0];
    assert_eq!((brink.inwoners, brink.leeftijd.vanaf_65), (410, 60));
    assert_eq!(gewijzigd.wijken[0].buurten[1], plan.wijken[0].buurten[1], "what the source does not tell stays");
    // Another year than the plan has: the wijk gets it, its buurten with it, and the source comes along.
    let vangst = uit(&plan, &[("kwb.csv", STATLINE.as_bytes())], Some(2025));
    let jonger = na(&plan, &vangst);
    assert_eq!((jonger.wijken[0].bevolking.jaar, jonger.wijken[0].bevolking.bron.as_str()), (2025, "CBS-KWB-2025"));
    assert!(jonger.bronnen.iter().any(|b| b.code.as_str() == "CBS-KWB-2025"));
    // An older one is told and left.
    let vangst = uit(&plan, &[("kwb.csv", STATLINE.as_bytes())], Some(2021));
    assert_eq!(vangst.wijziging, None);
    assert!(vangst.regels[1].redenen.contains(&Reden::AnderJaar(2021, 2024)));
    // Without any year nothing is read.
    let vangst = uit(&plan, &[("kwb.csv", STATLINE.as_bytes())], None);
    assert!(vangst.wijziging.is_none() && vangst.bestanden[0].noten.contains(&Noot::GeenJaar));
}

#[test]
fn a_table_without_codes_takes_those_of_its_twin_or_of_names_that_stand_there_once() {
    let zonder: String = STATLINE
        .lines()
        .map(|r| r.split(';').enumerate().filter(|(k, _)| *k != 2).map(|(_, c)| c).collect::<Vec<_>>().join(";") + "\n")
        .collect();
    let plan = plan();
    let samen = uit(&plan, &[("zonder_2024.csv", zonder.as_bytes()), ("met_2024.csv", STATLINE.as_bytes())], None);
    assert!(samen.bestanden[0].noten.contains(&Noot::CodesUit("met_2024.csv".to_owned())));
    let alleen = uit(&plan, &[("zonder_2024.csv", zonder.as_bytes())], None);
    assert!(alleen.bestanden[0].noten.contains(&Noot::OpNaam));
    let met = na(&plan, &uit(&plan, &[("met_2024.csv", STATLINE.as_bytes())], None));
    assert_eq!(na(&plan, &samen), met);
    assert_eq!(na(&plan, &alleen), met);
}

#[test]
fn the_layout_of_2015_has_units_in_a_row_and_is_only_read_for_its_own_gemeente() {
    let tabel = |stad: &str| {
        format!(
            "\u{FEFF}\"Kerncijfers wijken en buurten 2015\"\r\n\"\"\r\n\"\";\"Onderwerp\"\r\n\
             \"\";\"Inkomen|Inkomen van personen|Gemiddeld inkomen per inwoner\";\"Inkomen|Huishoudens met een laag inkomen\"\r\n\
             \"Wijken en buurten\";\"x 1 000 euro\";\"%\"\r\n\"{stad}\";\"26,9\";\"16,1\"\r\n\"Wijk 00 Centrum\";\"28,5\";\"9,5\"\r\n"
        )
    };
    let plan = plan();
    assert_eq!(uit(&plan, &[("a.csv", tabel("Amsterdam").as_bytes())], None).regels, []);
    let gewijzigd = na(&plan, &uit(&plan, &[("a.csv", tabel("Assen").as_bytes())], None));
    let oudste = gewijzigd.wijken[0].kerncijfers.last().unwrap();
    assert_eq!((oudste.jaar, oudste.bron.as_str()), (2015, "CBS-KWB-2015"), "behind the newer ones");
    assert_eq!(oudste.cijfers[&Kerncijfer::InkomenPerInwoner].midden, dec!(28.5));
    assert_eq!(oudste.cijfers.len(), 2);
}

#[test]
fn open_data_and_the_health_monitor_are_read_by_code_and_name() {
    let plan = plan();
    let odata = "WK_CODE,WK_NAAM,GM_CODE,WijkenEnBuurten,AantalInwoners_5,HuishoudensTotaal_28,WmoClienten_89,PercentageJongerenMetJeugdzorg_88\n\
                 WK010600,Wijk 00 Assen centrum,GM0106,WK010600  ,6590,3930,981,9.6\n\
                 WK010601,Heel ander gebied,GM0106,WK010601  ,5480,3025,1,1\n\
                 WK010650,Nieuwe wijk,GM0106,WK010650  ,5,5,5,1\n";
    let vangst = uit(&plan, &[("kwb2020.csv", odata.as_bytes())], None);
    assert_eq!(uitslagen(&vangst), [Uitslag::Gewijzigd, Uitslag::Geweigerd, Uitslag::Geweigerd]);
    assert_eq!(vangst.regels[1].redenen, [Reden::AndereNaam("Lariks".to_owned())]);
    assert_eq!(vangst.regels[2].redenen, [Reden::Regio("WK010650".to_owned())]);
    assert_eq!(vangst.regels[0].wijzigingen.len(), 1, "one figure: {:?}", vangst.regels[0].wijzigingen);
    let gezond = "code,naam,jaar,leeftijd,Eenzaam_28,Mantelzorger_32\n\
                  BU01060000,Brinkkwartier,2020,18+,58.5,12.0\nBU01060000,Brinkkwartier,2020,65+,56.7,99\n";
    let vangst = uit(&plan, &[("gezond.csv", gezond.as_bytes())], None);
    assert_eq!(vangst.bestanden[0].soort, Soort::Gezondheid);
    let gewijzigd = na(&plan, &vangst);
    let cijfers = &gewijzigd.wijken[0].buurten[0].kerncijfers[0].cijfers;
    assert_eq!(cijfers[&Kerncijfer::Eenzaam65Plus].midden, dec!(56.7));
    assert_eq!(
        (cijfers[&Kerncijfer::Eenzaam].midden, cijfers[&Kerncijfer::Mantelzorger].midden),
        (dec!(58.5), dec!(12))
    );
}

#[test]
fn packed_files_are_opened_and_what_would_fill_the_memory_is_not() {
    let ingepakt = |bytes: &[u8]| {
        let mut inpakker = GzEncoder::new(Vec::new(), Compression::fast());
        inpakker.write_all(bytes).unwrap();
        inpakker.finish().unwrap()
    };
    let plan = plan();
    let los = uit(&plan, &[("kwb2024.csv", STATLINE.as_bytes())], None);
    let gz = ingepakt(STATLINE.as_bytes());
    assert_eq!(uit(&plan, &[("kwb2024.csv.gz", &gz)], None).wijziging, los.wijziging);
    assert!(van("a.csv.gz", &gz[..gz.len() / 2]).unwrap_err().contains("ingepakte bestand is stuk"));
    let bom = ingepakt(&vec![b'\n'; 100_000_001]);
    assert!(bom.len() < 1_000_000 && van("a.csv.gz", &bom).unwrap_err().contains("meer dan 100 MB"));
}
