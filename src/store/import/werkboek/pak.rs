//! The packed parts of a workbook, and XML read from them.

use std::io::{BufReader, Cursor, Read, Take};

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::super::Fout;
use super::stuk;

/// Most bytes of XML in a workbook: all columns of the whole country are some 100 MB.
const GROOTST: u64 = 200_000_000;
/// From how many bytes on it matters how much smaller they were packed, and how much smaller a table packs at most.
const VERDACHT: (u64, u64) = (20_000_000, 100);

/// The parts of a workbook.
#[derive(Debug)]
pub(super) struct Pak<'b>(ZipArchive<Cursor<&'b [u8]>>);

/// XML that is being read.
pub(super) type Xml<'p, 'b> = Reader<BufReader<Take<ZipFile<'p, Cursor<&'b [u8]>>>>>;

impl<'b> Pak<'b> {
    /// Opens it; refused where what it says of its own size is more than a table can be.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Fout> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| stuk())?;
        let (mut heel, mut gepakt) = (0_u64, 0_u64);
        for nummer in 0..zip.len() {
            let deel = zip.by_index_raw(nummer).map_err(|_| stuk())?;
            if deel.encrypted() {
                return Err(Fout::Woorden(
                    "dit werkboek is met een wachtwoord beveiligd".to_owned(),
                    "sla het zonder wachtwoord op",
                ));
            }
            heel = heel.saturating_add(deel.size());
            gepakt = gepakt.saturating_add(deel.compressed_size());
        }
        if heel > GROOTST || (heel > VERDACHT.0 && heel / VERDACHT.1 > gepakt) {
            let mb = crate::text::getal::geheel((heel / 1_000_000).into());
            return Err(Fout::Woorden(
                format!("dit werkboek is uitgepakt {mb} MB, veel meer dan een tabel kan zijn"),
                "controleer of dit het goede bestand is, of geef een bestand met alleen uw gemeente",
            ));
        }
        Ok(Self(zip))
    }

    /// The XML of a part; nothing where there is no such part. No more is unpacked than it said to be.
    pub fn xml(&mut self, naam: &str) -> Result<Option<Xml<'_, 'b>>, Fout> {
        match self.0.by_name(naam) {
            Ok(deel) => {
                let hoogstens = deel.size();
                let mut xml = Reader::from_reader(BufReader::new(deel.take(hoogstens)));
                xml.config_mut().expand_empty_elements = true;
                Ok(Some(xml))
            }
            Err(ZipError::FileNotFound) => Ok(None),
            Err(_) => Err(stuk()),
        }
    }
}

/// Reads what comes next.
pub(super) fn volgende<'e>(xml: &mut Xml<'_, '_>, buffer: &'e mut Vec<u8>) -> Result<Event<'e>, Fout> {
    buffer.clear();
    xml.read_event_into(buffer).map_err(|_| stuk())
}

/// An attribute by its name without a prefix.
pub(super) fn kenmerk(element: &BytesStart<'_>, naam: &str) -> Option<String> {
    let heet = |sleutel: &str| sleutel == naam || sleutel.rsplit_once(':').is_some_and(|(_, na)| na == naam);
    let gevonden = element.attributes().flatten().find(|a| heet(a.key.as_ref()))?;
    gevonden.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// Adds what a text event says.
pub(super) fn tekst_erbij(uit: &mut String, event: &Event<'_>) -> Result<(), Fout> {
    match event {
        Event::Text(tekst) => uit.push_str(&tekst.xml10_content()),
        Event::CData(tekst) => uit.push_str(&tekst.xml10_content()),
        Event::GeneralRef(teken) => return teken_erbij(uit, teken),
        _ => {}
    }
    Ok(())
}

fn teken_erbij(uit: &mut String, teken: &BytesRef<'_>) -> Result<(), Fout> {
    if let Some(vast) = resolve_predefined_entity(teken.as_ref()) {
        uit.push_str(vast);
    } else {
        // An entity that a file defines itself is not followed.
        uit.push(teken.resolve_char_ref().ok().flatten().ok_or_else(stuk)?);
    }
    Ok(())
}
