using System.Diagnostics;
using System.Globalization;
using SchemaGen.Runtime;
using StreamingValidation;

// StreamingValidation [MEBIBYTES] [--mistake]: validates a document that is larger than anybody wants to hold.
bool hasMistake = args.Contains("--mistake");
string[] sizes = [.. args.Where(static argument => argument != "--mistake")];
int mebibytes = 64;
if (sizes.Length > 1 || (sizes is [string given] && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out mebibytes) || mebibytes == 0)))
{
    Console.Error.WriteLine("usage: StreamingValidation [MEBIBYTES] [--mistake]");
    return 2;
}

long size = (long)mebibytes << 20;
Console.WriteLine($"A journal of {mebibytes:N0} MiB, made while it is validated:");
MemoryWatch memory = new(size, Console.Out);
using JournalStream journal = new(size, hasMistake) { Progress = memory.Look };
Stopwatch time = Stopwatch.StartNew();

// This is all: the validator reads the stream piece by piece.
XmlValidationReport report = JournalSchema.Validate(journal);

double seconds = time.Elapsed.TotalSeconds;
memory.Look(journal);
Console.WriteLine($"{journal.BytesRead:N0} bytes in {seconds:N1} s: {journal.Elements / seconds:N0} elements and {mebibytes / seconds:N0} MiB a second.");
Console.WriteLine($"Most on the heap: {memory.PeakHeap / 1024:N0} KiB; largest working set: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MiB.");
if (hasMistake)
{
    Console.WriteLine($"Line {journal.MistakeLine} was made wrong on purpose.");
}

foreach (XmlValidationError error in report.Errors)
{
    Console.WriteLine($"journal:{error}");
    Console.WriteLine($"  at {error.Path}");
}

Console.WriteLine(report.IsValid ? "The journal is valid." : "The journal is not valid.");
return report.IsValid ? 0 : 1;
