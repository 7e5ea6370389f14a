namespace SchemaGen.RelaxNg.Ambiguities;

/// <summary>The remaining steps of the search, for the current content and in total.</summary>
internal sealed class SearchBudget(AmbiguityLimits limits, CancellationToken cancellationToken)
{
    private int _total = limits.TotalSteps;
    private int _steps;

    public AmbiguityLimits Limits => limits;

    public bool IsSpent => _steps <= 0 || _total <= 0;

    /// <summary>Resets the steps for the next content.</summary>
    public void Renew() => _steps = limits.Steps;

    /// <summary>Uses a step; returns false if none is left.</summary>
    public bool TryStep()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _steps--;
        _total--;
        return !IsSpent;
    }
}
