namespace SchemaGen.Evolution;

/// <summary>The results for real documents.</summary>
/// <param name="Documents">How many there are.</param>
/// <param name="Unreadable">How many of them could not be read.</param>
/// <param name="OldValid">How many the old version accepts.</param>
/// <param name="NewValid">How many the new version accepts.</param>
/// <param name="BrokenBackward">How many the old version accepts and the new one refuses.</param>
/// <param name="BrokenForward">How many the new version accepts and the old one refuses.</param>
public sealed record CorpusReport(int Documents, int Unreadable, int OldValid, int NewValid, int BrokenBackward, int BrokenForward);
