namespace CustomSchema;

/// <summary>Generated classes are partial: what a program would like beside the schema's members is written here.</summary>
public partial class Claim
{
    /// <summary>The list of projects, word by word.</summary>
    public IReadOnlyList<string> ProjectNames => Projects.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
