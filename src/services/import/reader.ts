/** The thread that reads one file and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { readAsked, type Asked } from "./asked";

parentPort?.postMessage(readAsked(workerData as Asked));
