namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The steps that are left, of the content at hand and of all.</summary>
internal sealed class SearchBudget(AmbiguityLimits limits, CancellationToken cancellationToken)
{
    private int _total = limits.TotalSteps;
    private int _steps;

    public AmbiguityLimits Limits => limits;

    public bool IsSpent => _steps <= 0 || _total <= 0;

    /// <summary>Begins with another content.</summary>
    public void Renew() => _steps = limits.Steps;

    /// <summary>Takes a step; false if there is none left.</summary>
    public bool TryStep()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _steps--;
        _total--;
        return !IsSpent;
    }
}
