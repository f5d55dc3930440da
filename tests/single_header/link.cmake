# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
execute_process(COMMAND ${compile} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${program} COMMAND_ERROR_IS_FATAL ANY)
