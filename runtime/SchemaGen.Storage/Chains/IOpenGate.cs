namespace SchemaGen.Storage;

/// <summary>
/// Is asked before each file that the prober looks for or opens. What it does not allow is an error of the chain with the code
/// <see cref="ProbeErrorCode.NotAllowed"/>; nothing is known of the file then, not even whether it exists. Servers are never asked for
/// anything, so there are no requests for them.
/// </summary>
public interface IOpenGate
{
    /// <summary>Whether the prober may look for the file and open it.</summary>
    bool Allows(OpenRequest request);
}
