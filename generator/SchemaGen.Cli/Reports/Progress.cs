using System.Diagnostics;
using System.Globalization;

namespace SchemaGen.Cli.Reports;

/// <summary>Shows on a terminal how far long work has come; elsewhere, and in short work, nothing.</summary>
internal sealed class Progress(ToolConsole console) : IDisposable
{
    private const int LongestName = 60;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _next = console.ProgressDelay;
    private int _width;

    /// <summary>Some of the inputs are done.</summary>
    public void Report(int done, int total)
    {
        if (IsDue())
        {
            Show(string.Create(CultureInfo.InvariantCulture, $"{done} of {total}"));
        }
    }

    /// <summary>Some of the inputs are done, and a part of the next one, from 0 to 1.</summary>
    public void Report(int done, int total, double part, string input)
    {
        if (IsDue())
        {
            string count = total > 1 ? string.Create(CultureInfo.InvariantCulture, $"{done + 1} of {total}: ") : "";
            string name = Printable.Text(input.Length > LongestName ? $"...{input[^LongestName..]}" : input);
            Show(string.Create(CultureInfo.InvariantCulture, $"{count}{name}, {Math.Floor(part * 100)} %"));
        }
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

    private bool IsDue() => console.IsErrorTerminal && _time.Elapsed >= _next;

    private void Show(string text)
    {
        _next = _time.Elapsed + console.ProgressInterval;
        console.Error.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
    }
}
