using System.Runtime.ExceptionServices;

namespace SchemaGen.Evolution;

/// <summary>
/// Work on a thread of its own, or else by whoever asks for its result first. The thread's stack is large, so that what can be decided does not depend on
/// where it runs.
/// </summary>
/// <typeparam name="T">The result.</typeparam>
internal sealed class BackgroundWork<T>
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly Thread? _thread;
    private readonly Lazy<T> _result;
    private ExceptionDispatchInfo? _failure;

    private BackgroundWork(Func<T> work, bool hasThread)
    {
        _result = new Lazy<T>(work);
        if (hasThread)
        {
            _thread = new Thread(Run, StackBytes) { IsBackground = true };
            _thread.Start();
        }
    }

    /// <summary>The result; waits for it.</summary>
    public T Result
    {
        get
        {
            _thread?.Join();
            _failure?.Throw();
            return _result.Value;
        }
    }

    /// <summary>Starts work.</summary>
    /// <param name="work">The work. What it shares with other work is not changed by any.</param>
    /// <param name="hasThread">Whether it has a thread of its own.</param>
    public static BackgroundWork<T> Start(Func<T> work, bool hasThread) => new(work, hasThread);

    private void Run()
    {
        try
        {
            _ = _result.Value;
        }
        catch (Exception exception)
        {
            // It belongs to whoever asks for the result.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
