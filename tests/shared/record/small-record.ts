// A record of one launch, one batch and one landing that breaks no rule, for tests to break in one place.
import { formatProblem, type RecordFile } from "../../../shared/record/bundle.ts";
import { readRecord } from "../../../shared/record/files.ts";

const cited = { "*": ["ledger"] };

export function smallRecord() {
  return {
    "subject.json": {
      id: "small",
      title: { en: "A small record" },
      coverage: { from: "2024-01-01", to: "2025-12-31" },
      credits: [],
    },
    "programmes.json": [
      {
        id: "nets",
        names: { en: "Nets" },
        shortName: { en: "Nets" },
        group: "constellations",
        shape: "circle",
        colour: { dark: "#f0ad30", light: "#a26105" },
        counts: "satellites",
        cited,
      },
    ],
    "vehicles.json": [
      {
        id: "rocket",
        names: { en: "Rocket" },
        family: "Rocket",
        operator: "Somebody",
        maidenFlight: { when: { edtf: "2020-01-01" }, outcome: "success" },
        cited,
      },
    ],
    "sites.json": [
      {
        id: "coast",
        names: { en: "Coast" },
        shortName: { en: "Coast" },
        kind: "launch",
        latitudeDeg: 19.6,
        longitudeDeg: 110.9,
        pads: [{ id: "coast-1", names: { en: "Pad 1" } }],
        cited,
      },
      {
        id: "steppe",
        names: { en: "Steppe" },
        shortName: { en: "Steppe" },
        kind: "landing",
        latitudeDeg: 41.6,
        longitudeDeg: 100.1,
        pads: [],
        cited,
      },
    ],
    "sources.json": [
      {
        id: "ledger",
        title: { en: "A ledger" },
        publisher: "Nobody",
        kind: "tracker",
        language: "en",
        licence: "facts only",
      },
    ],
    "constellations/net.json": {
      id: "net",
      names: { en: "Net" },
      operator: "Nobody",
      programme: "nets",
      followed: true,
      shells: [
        {
          id: "net-1",
          kind: "observed",
          names: { en: "Net shell 1" },
          altitudeKm: 1068.5,
          inclinationDeg: 89,
          planes: 9,
          satellitesPerPlane: 36,
          satellites: 324,
          meanMotionRevPerDay: 13.51,
          epoch: { utc: "2026-08-22T00:00Z" },
          cited,
        },
      ],
      targets: [
        {
          id: "net-4",
          count: 4,
          by: "2025-12-31",
          kind: "announced",
          scope: { en: "All" },
          cumulative: true,
          preferred: true,
          asserted: "2024-01",
          cited,
        },
      ],
      batches: [
        {
          event: "net-01",
          label: { en: "Group 01" },
          kind: "batch",
          satellites: 2,
          shell: "net-1",
          plane: {
            raanDegAtEpoch: 273.1,
            inclinationDeg: 88.97,
            basis: "observed",
            inclinationBasis: "observed",
            slots: {
              basis: "observed",
              firstArgumentOfLatitudeDeg: 16.2,
              stepDeg: 20,
              count: 2,
              byPiece: { A: 0, B: 17 },
            },
          },
          raising: {
            injection: { altitudeKm: 805, basis: "assumed" },
            start: { utc: "2024-08-26T00:00Z", basis: "default" },
            end: { utc: "2024-10-08T00:00Z", basis: "default" },
          },
          cited,
        },
      ],
      cited,
    },
    "craft/old.json": [
      {
        id: "old-one",
        names: { en: "Old one" },
        programme: "nets",
        launched: { edtf: "2020-05" },
        regime: "LEO",
        cospar: "2020-030A",
        norad: 45000,
        cited,
      },
    ],
    "events/2024-q3.json": [
      {
        id: "net-01",
        kind: "launch",
        status: "done",
        title: { en: "Net Group 01 launched" },
        when: { edtf: "2024-08-06", utc: "2024-08-06T06:42Z", utcPrecision: "minute" },
        programme: "nets",
        constellation: "net",
        launch: {
          cospar: "2024-140",
          vehicle: "rocket",
          site: "coast",
          pad: "coast-1",
          satellites: 2,
          satellitesKind: "exact",
          outcome: "success",
        },
        payloads: [
          { name: { en: "Net A" }, cospar: "2024-140A", norad: 60379 },
          {
            name: { en: "Net B" },
            cospar: "2024-140B",
            norad: 60380,
            returns: "recoverable",
            ended: { when: { edtf: "2024-09-01" }, how: "landed", event: "net-01-landing" },
          },
        ],
        cited: { "*": ["ledger"], "launch.outcome": ["ledger"] },
      },
      {
        id: "net-01-landing",
        kind: "landing",
        status: "done",
        title: { en: "Net B lands" },
        when: { edtf: "2024-09-01", utc: "2024-09-01T02:00Z" },
        programme: "nets",
        site: "steppe",
        links: [{ rel: "follows", event: "net-01" }],
        cited,
      },
    ],
  };
}

export type SmallRecord = ReturnType<typeof smallRecord>;

export function filesOf(record: object): RecordFile[] {
  return Object.entries(record).map(([path, value]) => ({ path, text: JSON.stringify(value) }));
}

/** The problems of some files, one line each. */
export function problemLines(files: readonly RecordFile[]): readonly string[] {
  const read = readRecord(files);
  return read.ok ? [] : read.failure.map(formatProblem);
}

/** The problems of the small record after something was done to it. */
export function problemsAfter(breakIt: (record: SmallRecord) => void): readonly string[] {
  const record = smallRecord();
  breakIt(record);
  return problemLines(filesOf(record));
}
