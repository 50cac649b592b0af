/** A picture of what all the work is for. Says nothing about the office: a stranger sees this page. */
export function Sheet() {
  return (
    <div aria-hidden className="hidden items-center justify-center overflow-hidden p-10 select-none lg:flex">
      <div className="aspect-[210/297] h-[min(82dvh,46rem)] border border-line bg-paper px-[8%] py-[7%] font-paper shadow-[0_1px_2px_rgb(0_0_0/0.08),0_12px_40px_rgb(0_0_0/0.08)]">
        <div className="flex justify-between gap-6">
          <div className="flex w-2/5 flex-col items-center gap-1.5">
            <Stroke width="80%" strong />
            <span className="leading-none text-muted">*</span>
            <Stroke width="55%" />
          </div>
          <div className="flex w-1/2 flex-col items-center gap-2">
            <Stroke width="100%" strong />
            <Stroke width="70%" />
          </div>
        </div>
        <p className="mt-10 text-center text-2xl font-bold">BÁO CÁO</p>
        <div className="mt-2 flex flex-col items-center gap-2">
          <Stroke width="62%" strong />
          <span className="leading-none tracking-tight text-muted">-----</span>
        </div>
        <div className="mt-7 flex flex-col gap-2.5">
          {[100, 96, 64, 0, 38, 100, 98, 100, 52, 0, 34, 100, 97, 72, 0, 44, 100, 99, 30].map((width, index) =>
            width === 0 ? <span key={index} className="h-1" /> : <Stroke key={index} width={`${width}%`} strong={width < 45 && width > 30} />,
          )}
        </div>
        <div className="mt-8 ml-auto flex w-2/5 flex-col items-center gap-2">
          <Stroke width="90%" strong />
          <Stroke width="60%" />
        </div>
      </div>
    </div>
  );
}

function Stroke({ width, strong = false }: { width: string; strong?: boolean }) {
  return <span className={strong ? "block h-1.5 rounded-full bg-edge opacity-60" : "block h-1.5 rounded-full bg-line"} style={{ width }} />;
}
