// The server's end of the orbit worker: jobs in order, no more than it can bear, and a new worker where one dies.
import { Worker } from "node:worker_threads";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { RequestFailure } from "../http/problem.ts";
import type { Snapshot } from "../snapshot.ts";
import type { ElementBlobs } from "./element-blobs.ts";
import { jobOf, type OrbitJobName, type OrbitJobRequest } from "./jobs/all.ts";
import type { JobAnswer } from "./orbit-job.ts";
import type { FromOrbitWorker, ToOrbitWorker } from "./orbit-messages.ts";
import type { OrbitData } from "./orbit-shelf.ts";
import { WaitingJobs } from "./waiting-jobs.ts";

/** What a worker is to the service, so that tests can let one die. */
export interface OrbitThread {
  postMessage(message: ToOrbitWorker): void;
  on(event: "message", listener: (message: FromOrbitWorker) => void): unknown;
  on(event: "error" | "exit", listener: (cause: unknown) => void): unknown;
  unref(): void;
  terminate(): Promise<unknown>;
}

type Answer = Result<JobAnswer, RequestFailure>;

export interface OrbitService {
  /** Makes the worker ready for a state of the record, before somebody asks. */
  readonly open: (snapshot: Snapshot) => Promise<void>;
  /** Does a job on the elements of a state of the record; fails where the worker dies, hangs or has too much to do. */
  readonly ask: <N extends OrbitJobName>(snapshot: Snapshot, name: N, request: OrbitJobRequest<N>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Whoever waits for an answer. */
interface Asker {
  readonly settle: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const LONGEST_JOB_MS = 20_000;

function startWorker(): OrbitThread {
  return new Worker(new URL("./orbit-worker.ts", import.meta.url), { name: "orbits" });
}

function notReady(detail: string, retryAfterS?: number): RequestFailure {
  return { code: "not_ready", detail, ...(retryAfterS !== undefined && { retryAfterS }) };
}

/** What the worker needs of a state of the record. */
function orbitDataOf({ revision, catalogue }: Snapshot, { all }: ElementBlobs): OrbitData {
  const objects = catalogue.objects.map(({ id, names, launchedUtcMs, endedUtcMs }) => ({
    id,
    name: names.en,
    lifetime: { fromUtcMs: launchedUtcMs, ...(endedUtcMs !== undefined && { toUtcMs: endedUtcMs }) },
  }));
  return { revision, objects, blobs: all.map(({ bytes }) => bytes) };
}

/** A worker with the jobs that it has not answered; dead once it has failed. */
class Desk {
  readonly #thread: OrbitThread;
  readonly #waiting = new WaitingJobs<Asker>();
  #nextId = 0;
  #opened: Snapshot | undefined;
  /** Runs while a job does. */
  #timer: NodeJS.Timeout | undefined;
  isDead = false;

  constructor(thread: OrbitThread) {
    this.#thread = thread;
    // The server lives as long as it listens, whatever the worker does.
    thread.unref();
    thread.on("message", (message) => this.#take(message));
    thread.on("error", (cause) => this.end(`the orbit worker failed: ${String(cause)}`, 1));
    thread.on("exit", () => this.end("the orbit worker ended", 1));
  }

  open(snapshot: Snapshot, blobs: ElementBlobs): void {
    if (this.#opened === snapshot) return;
    this.#opened = snapshot;
    this.#thread.postMessage({ type: "open", data: orbitDataOf(snapshot, blobs) });
  }

  ask(name: OrbitJobName, request: unknown): Promise<Answer> {
    const id = this.#nextId++;
    const isLong = jobOf(name).isLong(request as never); // made for the job of this name
    return new Promise((settle, reject) => {
      const added = this.#waiting.add(id, { settle, reject }, isLong);
      if (!added.ok) {
        settle(fail(notReady(added.failure.detail, added.failure.retryAfterS)));
        return;
      }
      if (this.#waiting.count === 1) this.#watch();
      this.#thread.postMessage({ type: "job", id, name, request });
    });
  }

  /** Long jobs are done one after the other, short ones in between: each has its time from when the last one is done. */
  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.count > 0)
      this.#timer = setTimeout(() => this.end("an orbit job took too long", 1), LONGEST_JOB_MS);
  }

  #take(message: FromOrbitWorker): void {
    const asker = this.#waiting.take(message.id);
    if (!asker) return;
    this.#watch();
    if (message.type === "broken") asker.reject(new Error(message.reason));
    else asker.settle(ok({ body: message.body, ...(message.headers && { headers: message.headers }) }));
  }

  /** Ends the worker; what it has not answered fails. Another can be asked in so many seconds, where there will be one. */
  end(detail: string, retryAfterS?: number): void {
    if (this.isDead) return;
    this.isDead = true;
    void this.#thread.terminate();
    for (const { settle } of this.#waiting.takeAll()) settle(fail(notReady(detail, retryAfterS)));
    this.#watch();
  }
}

/** Starts no worker yet: the first that opens or asks does, and the first after one has died. */
export function createOrbitService(start: () => OrbitThread = startWorker): OrbitService {
  let desk: Desk | undefined;
  let isClosed = false;
  const deskFor = (snapshot: Snapshot, blobs: ElementBlobs): Desk => {
    if (!desk || desk.isDead) desk = new Desk(start());
    desk.open(snapshot, blobs);
    return desk;
  };
  return {
    open: async (snapshot) => {
      const blobs = await snapshot.blobs();
      if (!isClosed) deskFor(snapshot, blobs);
    },
    ask: async (snapshot, name, request) => {
      const blobs = await snapshot.blobs();
      if (isClosed) return fail(notReady("the server is ending"));
      // From here on nothing waits: what is opened is what the job is done on.
      return deskFor(snapshot, blobs).ask(name, request);
    },
    close: async () => {
      isClosed = true;
      desk?.end("the server is ending");
    },
  };
}
