namespace SchemaGen.Runtime.Adaptation;

/// <summary>The steps that remain for a document.</summary>
internal sealed class StepBudget
{
    private int _steps;

    /// <summary>Counts a step.</summary>
    /// <exception cref="AdaptationLimitException">There have been too many.</exception>
    public void Count()
    {
        if (++_steps > AdaptationLimits.Steps)
        {
            throw new AdaptationLimitException($"The adaptation needs more than {AdaptationLimits.Steps} steps, the limit");
        }
    }
}
