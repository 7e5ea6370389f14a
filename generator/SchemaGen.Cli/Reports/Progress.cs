using System.Diagnostics;
using System.Globalization;

namespace SchemaGen.Cli.Reports;

/// <summary>Shows the progress of long work on a terminal. Shows nothing elsewhere, or if the work is short.</summary>
internal sealed class Progress(ToolConsole console) : IDisposable
{
    private const int LongestName = 60;
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private TimeSpan _next = console.ProgressDelay;
    private int _width;

    /// <summary>Reports the number of finished inputs.</summary>
    public void Report(int done, int total)
    {
        if (IsDue())
        {
            Show(string.Create(CultureInfo.InvariantCulture, $"{done} of {total}"));
        }
    }

    /// <summary>Reports the number of finished inputs and the finished fraction of the next one, from 0 to 1.</summary>
    public void Report(int done, int total, double part, string input)
    {
        if (IsDue())
        {
            string count = total > 1 ? string.Create(CultureInfo.InvariantCulture, $"{done + 1} of {total}: ") : "";
            string name = Printable.Text(input.Length > LongestName ? $"...{input[^LongestName..]}" : input);
            Show(string.Create(CultureInfo.InvariantCulture, $"{count}{name}, {Math.Floor(part * 100)} %"));
        }
    }

    /// <summary>Clears the line, so that results can use it.</summary>
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
