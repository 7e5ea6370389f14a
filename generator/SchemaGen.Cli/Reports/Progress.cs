using System.Diagnostics;

namespace SchemaGen.Cli.Reports;

/// <summary>Shows on a terminal how far long work has come; elsewhere, and in short work, nothing.</summary>
internal sealed class Progress(ToolConsole console) : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _next = Delay;
    private int _width;

    /// <summary>Some of the inputs are done.</summary>
    public void Report(int done, int total)
    {
        if (!console.IsErrorTerminal || _time.Elapsed < _next)
        {
            return;
        }

        _next = _time.Elapsed + Interval;
        string text = $"{done} of {total}";
        console.Error.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
    }

    /// <summary>Takes the line away, so that results have it to themselves.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            console.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Clear();
}
