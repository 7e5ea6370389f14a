namespace StreamingValidation;

/// <summary>Shows at each tenth of a journal what memory the process uses.</summary>
/// <param name="size">The journal's size in bytes.</param>
/// <param name="output">Where to show it.</param>
internal sealed class MemoryWatch(long size, TextWriter output)
{
    private int _tenths;

    /// <summary>The most that was in use on the managed heap at any of the tenths, in bytes.</summary>
    public long PeakHeap { get; private set; }

    /// <summary>Looks, if the journal has come to the next tenth.</summary>
    public void Look(JournalStream journal)
    {
        if (journal.BytesRead < size / 10 * (_tenths + 1))
        {
            return;
        }

        _tenths++;

        // What a full collection leaves is what the validator and the reader really hold.
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        PeakHeap = Math.Max(PeakHeap, heap);
        output.WriteLine($"{_tenths * 10,4} %  {journal.Elements,12:N0} elements  heap {heap / 1024,6:N0} KiB  working set {Environment.WorkingSet >> 20,4:N0} MiB");
    }
}
